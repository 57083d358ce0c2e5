"""What people correct and judge: forms, notices, and the history of it."""
