"""Reading what the local administrator types."""
