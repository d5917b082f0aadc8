"""What was loaded at the start is let be."""

import gc

from phoihop.foundation import memory


def test_what_was_loaded_is_not_looked_through_again() -> None:
    before = gc.get_threshold()
    try:
        memory.settle()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() > before
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
