"""Pages of the directory; all but the mandates are the local administrator's."""
