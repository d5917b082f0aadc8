"""Phối Hợp: coordination programmes of local authorities, from the draft to the proof."""

__version__ = "0.1.0"
