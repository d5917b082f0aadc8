"""What is entered in the calendar."""
