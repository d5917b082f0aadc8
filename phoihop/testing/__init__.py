"""What tests of all rooms share: the permanent cast and its fixtures."""
