"""What the collector of memory need not look through."""

import gc

# A page makes some thousands of objects, nearly all of which go as it is sent.
_NEW, _ROUNDS, _ROUNDS_OF_ALL = 20_000, 20, 50


def settle() -> None:
    """Let what was loaded at the start be, and look after new things less often.

    Code, routes and templates live as long as the process; looking through them again
    and again takes a twentieth of the time of a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW, _ROUNDS, _ROUNDS_OF_ALL)
