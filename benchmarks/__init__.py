"""Quality and speed, measured on ../shared by commands anyone can run: `python -m benchmarks NAME`."""
