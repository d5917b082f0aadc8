"""Keeping the index: catching up with the journal, and writing it all anew."""

from phoihop.search.services.catching_up import (
    Caught,
    catch_up,
    rebuild,
    write_anew_next_time,
)

__all__ = ["Caught", "catch_up", "rebuild", "write_anew_next_time"]
