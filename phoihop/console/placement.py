"""Where the embedded database lives and which system account runs it."""

import hashlib
import os
import pwd
import secrets
import signal
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from phoihop.console.binaries import STATE_FOLDER
from phoihop.console.messages import ConsoleError, say
from phoihop.console.processes import end_processes, servers_in
from phoihop.console.programs import (
    ROOT,
    Account,
    account_of,
    can_reach,
    current_account,
)

RECORD = "database-folder"
OWNER_NOTE = "data-folder"
SERVICE_ACCOUNTS = ("postgres", "nobody")
LONGEST_SOCKET_PATH = 107
SOCKET_NAME = ".s.PGSQL.5432"


@dataclass(frozen=True)
class Placement:
    """The folders of one embedded server and the account it runs as."""

    data: Path
    base: Path
    account: Account

    @property
    def cluster(self) -> Path:
        """Give the folder of the database files."""
        return self.base / "cluster"

    @property
    def log(self) -> Path:
        """Give the file of the server's own messages."""
        return self.base / "server.log"

    @property
    def sockets(self) -> Path:
        """Give the folder of the socket; whoever enters it rules the database."""
        near = self.base / "socket"
        if len(os.fsencode(near / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
            return near
        short = hashlib.sha256(os.fsencode(self.base)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"phoihop-{self.account.user}-{short}"

    def make_folder(self, folder: Path) -> None:
        """Make a folder only the server's account may enter, or check that it is."""
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
        if os.geteuid() == found.st_uid == ROOT:
            os.chown(folder, self.account.user, self.account.group)
        elif not stat.S_ISDIR(found.st_mode) or found.st_uid != self.account.user:
            raise ConsoleError(
                f"Thư mục {folder} thuộc tài khoản {account_of(found.st_uid).name},"
                f" không phải {self.account.name}; hãy chạy bằng tài khoản đã tạo nó.",
                f"The folder {folder} belongs to {account_of(found.st_uid).name}, not"
                f" to {self.account.name}; run as the account that made it.",
            )
        folder.chmod(0o700)


def find_placement(data: Path) -> Placement:
    """Find or choose the place of the database that belongs to a data folder."""
    data.mkdir(parents=True, exist_ok=True)
    data = data.resolve()
    record = data / RECORD
    if record.exists():
        return _recorded_placement(data, Path(record.read_text().strip()))
    base = data / "postgresql"
    if os.geteuid() != ROOT or base.exists():
        return Placement(data, base, _account_for(base))
    account = _service_account()
    if can_reach(account, data):
        return Placement(data, base, account)
    return _new_state_placement(data, account)


def _account_for(base: Path) -> Account:
    if os.geteuid() != ROOT or not base.exists():
        return current_account()
    owner = base.stat().st_uid
    return account_of(owner) if owner != ROOT else _service_account()


def _service_account() -> Account:
    for name in SERVICE_ACCOUNTS:
        try:
            return account_of(pwd.getpwnam(name).pw_uid)
        except KeyError:
            continue
    names = ", ".join(SERVICE_ACCOUNTS)
    raise ConsoleError(
        f"PostgreSQL không chạy bằng root; máy không có tài khoản nào trong: {names}.",
        f"PostgreSQL does not run as root; this machine has no account of: {names}.",
    )


def _recorded_placement(data: Path, base: Path) -> Placement:
    if not base.is_dir():
        raise ConsoleError(
            f"Tệp {data / RECORD} chỉ tới {base}, nhưng thư mục này không còn."
            " Hãy khôi phục nó, hoặc xóa tệp ấy để bắt đầu lại từ đầu.",
            f"The file {data / RECORD} points to {base}, which is gone."
            " Restore it, or delete that file to start anew.",
        )
    placement = Placement(data, base, _account_for(base))
    _say_where(placement)
    return placement


def _new_state_placement(data: Path, account: Account) -> Placement:
    STATE_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
    _release_forgotten(data)
    base = STATE_FOLDER / secrets.token_hex(6)
    placement = Placement(data, base, account)
    placement.make_folder(base)
    (base / OWNER_NOTE).write_text(f"{data}\n")
    (data / RECORD).write_text(f"{base}\n")
    _say_where(placement)
    return placement


def _release_forgotten(data: Path) -> None:
    """Stop servers of an earlier data folder of this name, and name their remains."""
    for note in STATE_FOLDER.glob(f"*/{OWNER_NOTE}"):
        if note.read_text().strip() == str(data):
            running = servers_in(note.parent / "cluster")
            end_processes(running, [signal.SIGINT, signal.SIGQUIT], 20)
            say(
                f"Dữ liệu cũ còn ở {note.parent}; không dùng nữa thì xóa thư mục đó.",
                f"Old data is left in {note.parent}; delete it if it is not needed.",
            )


def _say_where(placement: Placement) -> None:
    say(
        f"PostgreSQL chạy bằng tài khoản {placement.account.name}; tài khoản này không"
        f" vào được {placement.data}, nên cơ sở dữ liệu nằm ở {placement.base}.",
        f"PostgreSQL runs as {placement.account.name}, which cannot reach"
        f" {placement.data}, so the database is kept in {placement.base}.",
    )
