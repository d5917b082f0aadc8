"""The cluster of the embedded server: made once, by one major version."""

import shutil

from phoihop.console.binaries import Binaries
from phoihop.console.disk import FULL_SIGN, disk_is_full, has_no_space
from phoihop.console.messages import ConsoleError
from phoihop.console.placement import Placement
from phoihop.console.programs import run_program

SUPERUSER = "postgres"
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
BUILTIN_LOCALE_SINCE = 17


def prepare_cluster(place: Placement, binaries: Binaries, *, durable: bool) -> None:
    """Make the folders, and the cluster unless it is there."""
    place.make_folder(place.base)
    place.make_folder(place.sockets)
    if not (place.cluster / "PG_VERSION").exists():
        _initialise(place, binaries, durable=durable)


def check_version(place: Placement, binaries: Binaries) -> None:
    """Refuse a cluster that another major version has made."""
    version = place.cluster / "PG_VERSION"
    ours = binaries.major
    major = int(version.read_text()) if version.exists() else ours
    if major != ours:
        raise ConsoleError(
            f"Dữ liệu trong {place.cluster} do PostgreSQL {major} tạo, còn"
            f" chương trình ở đây là PostgreSQL {ours}. Hãy đặt PG_BIN tới thư mục"
            f" chương trình PostgreSQL {major}, xuất dữ liệu bằng pg_dump rồi nạp"
            " vào một thư mục dữ liệu mới (--data).",
            f"The data in {place.cluster} was made by PostgreSQL {major},"
            f" the programs here are PostgreSQL {ours}. Point PG_BIN to the"
            f" programs of PostgreSQL {major}, export with pg_dump, and load the"
            " export into a new data folder (--data).",
        )


def _initialise(place: Placement, binaries: Binaries, *, durable: bool) -> None:
    """Make the cluster beside its place and rename it when it is whole."""
    unfinished = place.base / "cluster.new"
    shutil.rmtree(unfinished, ignore_errors=True)
    locale = ["--locale=C.UTF-8"]
    if binaries.major >= BUILTIN_LOCALE_SINCE:
        locale += ["--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST"]
    made = run_program(
        [
            binaries.program("initdb"),
            f"--pgdata={unfinished}",
            f"--username={SUPERUSER}",
            "--auth=trust",
            "--encoding=UTF8",
            *locale,
            *([] if durable else ["--no-sync"]),
        ],
        account=place.account,
        environment=ENVIRONMENT,
    )
    if made.returncode != 0:
        raise failure(place, made.stdout)
    unfinished.rename(place.cluster)


def failure(place: Placement, said: str) -> ConsoleError:
    """Describe why the server did not come up."""
    if FULL_SIGN in said or has_no_space(place.data):
        return disk_is_full(place.base)
    return ConsoleError(
        f"PostgreSQL không khởi động được; nhật ký: {place.log}",
        f"PostgreSQL did not start; its log: {place.log}\n{said.strip()}",
    )
