"""Moments: time expressions as stretches of time, each as precise as it was stated."""
