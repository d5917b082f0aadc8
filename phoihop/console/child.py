"""Become another program that ends when the process that started it ends."""

import ctypes
import os
import signal
import sys

PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux


def main(arguments: list[str]) -> None:
    """Bind this process to its parent's life, then become the named program."""
    parent, *command = arguments
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)
        # The parent may have ended before the line above took effect.
        if os.getppid() != int(parent):
            return
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
