"""What the console tells the operator: Vietnamese first, then English."""

import sys


class ConsoleError(Exception):
    """Something the operator has to know or decide; it ends the command."""

    def __init__(self, vietnamese: str, english: str) -> None:
        self.vietnamese = vietnamese
        self.english = english
        super().__init__(f"{vietnamese}\n{english}")


def say(vietnamese: str, english: str) -> None:
    """Tell the operator one thing in both languages."""
    write_line(vietnamese)
    write_line(english)


def say_error(error: ConsoleError) -> None:
    """Tell the operator why the command ends."""
    sys.stderr.write(f"{error.vietnamese}\n{error.english}\n")
    sys.stderr.flush()


def write_line(line: str) -> None:
    """Write one line at once, also when the output is a pipe."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
