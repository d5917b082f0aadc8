"""Phối Hợp: coordination programmes of local authorities, from draft to proof."""

__version__ = "0.4.1"
