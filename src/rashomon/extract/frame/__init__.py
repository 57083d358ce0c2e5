"""The event frame: when and where the event took place that a report is about."""
