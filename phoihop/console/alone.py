"""One command at a time with a data folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from phoihop.console.messages import ConsoleError

LOCK = "up.lock"


@contextmanager
def only_one(data: Path) -> Iterator[None]:
    """Keep the data folder for ourselves.

    Raises:
        ConsoleError: Phối Hợp is running with it.
    """
    with (data / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ConsoleError(
                f"Phối Hợp đang chạy với thư mục dữ liệu {data}.",
                f"Phối Hợp is already running with the data folder {data}.",
            ) from error
        yield
