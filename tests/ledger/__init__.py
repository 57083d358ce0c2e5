"""The ledger's own parts; what every store must do is in tests/stores."""
