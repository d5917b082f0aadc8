"""Stored files: what somebody handed in, checked, kept under its hash, given out again.

It stands on foundation. It has no idea what a file proves or who may read it: the room
that owns the thing asks that before it hands a file out.
"""
