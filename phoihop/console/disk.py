"""A disk without space, told before or after it stops the work."""

import shutil
from pathlib import Path

from phoihop.console.messages import ConsoleError

FULL_SIGN = "No space left on device"
LEAST_SPACE = 1_000_000


def has_no_space(place: Path) -> bool:
    """Say whether the disk is so full that not even a log line could tell."""
    folder = next(part for part in (place, *place.parents) if part.exists())
    return shutil.disk_usage(folder).free < LEAST_SPACE


def disk_is_full(place: Path) -> ConsoleError:
    """Describe a full disk to the operator."""
    return ConsoleError(
        f"Đĩa chứa {place} đã đầy; hãy giải phóng dung lượng rồi chạy lại.",
        f"The disk that holds {place} is full; free some space and run again.",
    )
