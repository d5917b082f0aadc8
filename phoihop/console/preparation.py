"""Everything that has to be done before the first page can be served."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from phoihop.console.access import Access
from phoihop.console.children import Child
from phoihop.console.disk import disk_is_full
from phoihop.console.fingerprints import PACKAGE, schema_mark, static_mark, unit_mark
from phoihop.console.messages import ConsoleError, say
from phoihop.console.placement import RECORD
from phoihop.console.samples import (
    SIGN_INS,
    loading_surroundings,
    sample_surroundings,
)
from phoihop.console.state import Samples, State, read_state, write_state
from phoihop.console.translations import compile_translations

SPACE_FOR_FIRST_START = 500_000_000
SPACE_TO_RUN = 50_000_000
STATIC_NOTE = "static-files-mark"


def check_space(data: Path) -> None:
    """Refuse to begin what the disk cannot hold."""
    first = not any((data / name).exists() for name in ("postgresql", RECORD))
    needed = SPACE_FOR_FIRST_START if first else SPACE_TO_RUN
    if shutil.disk_usage(data).free < needed:
        raise disk_is_full(data)


class Preparation:
    """The steps from an empty database to one that can be used; each done once."""

    def __init__(self, access: Access, *, empty: bool) -> None:
        self._access = access
        self._empty = empty
        self._owner = access.owner_environment()
        self._application = access.application_environment()
        self._owner_url = self._owner["DATABASE_URL"]

    def carry_out(self) -> State:
        """Take the steps that are still missing, and give the database's state."""
        state = read_state(self._owner_url)
        self._check_emptiness(state)
        if compile_translations():
            say("Đã biên dịch lời giao diện.", "Translations compiled.")
        static = self._start_static_files()
        try:
            self._bring_up_schema(state)
            self._load_units(state)
            self._load_samples(state)
            self._finish_static_files(static)
        finally:
            if static is not None:
                static.stop()
        return state

    def _check_emptiness(self, state: State) -> None:
        if self._empty and state.samples is Samples.LOADED:
            raise ConsoleError(
                "Cơ sở dữ liệu này đã có dữ liệu mẫu; hãy chọn thư mục khác: --data.",
                "This database already has the samples; choose another folder: --data.",
            )

    def _bring_up_schema(self, state: State) -> None:
        mark = schema_mark()
        if state.schema == mark:
            return
        say("Đang tạo các bảng …", "Making the tables …")
        self._take_step("migrate", _console("migrate"), self._surroundings())
        state.schema = mark
        write_state(self._owner_url, state)

    def _load_units(self, state: State) -> None:
        mark = unit_mark()
        if state.units == mark or not _has_command("load_units"):
            return
        say("Đang nạp các đơn vị hành chính …", "Loading the administrative units …")
        self._take_step("load_units", _django("load_units"), self._owner)
        state.units = mark
        write_state(self._owner_url, state)

    def _load_samples(self, state: State) -> None:
        if state.samples is Samples.DECLINED and not self._empty:
            say(
                "Cơ sở dữ liệu này được tạo với --empty nên không có dữ liệu mẫu.",
                "This database was made with --empty, so it has no samples.",
            )
        if state.samples is Samples.WIPED and not self._empty:
            say(
                "Dữ liệu mẫu đã được xóa khỏi cơ sở dữ liệu này; muốn xem lại, hãy chọn"
                " thư mục khác: --data.",
                "The samples were removed from this database; to see them again, choose"
                " another folder: --data.",
            )
        if state.samples is not Samples.UNDECIDED or not _has_command("load_samples"):
            return
        if self._empty:
            state.samples = Samples.DECLINED
        else:
            say("Đang nạp dữ liệu mẫu …", "Loading the samples …")
            # Samples go through the services, so the application's rights must do.
            environment = loading_surroundings(self._application)
            self._take_step("load_samples", _django("load_samples"), environment)
            state.samples = Samples.LOADED
        write_state(self._owner_url, state)

    def _start_static_files(self) -> Child | None:
        if self._static_note().exists():
            if self._static_note().read_text() == static_mark():
                return None
        command = _django("collectstatic", "--noinput", "--clear", "--verbosity=0")
        child = Child(
            "collectstatic", command, self._application, data=self._access.data
        )
        child.start()
        return child

    def _finish_static_files(self, child: Child | None) -> None:
        if child is not None:
            child.finish()
            self._static_note().write_text(static_mark())

    def _static_note(self) -> Path:
        return self._access.data / STATIC_NOTE

    def _surroundings(self) -> dict[str, str]:
        """Give a step of the console both addresses, as an operator would."""
        return {
            **self._application,
            "DATABASE_OWNER_URL": self._owner_url,
        }

    def _take_step(
        self, name: str, command: list[str], environment: Mapping[str, str]
    ) -> None:
        child = Child(name, command, environment, data=self._access.data)
        child.start()
        try:
            child.finish()
        finally:
            child.stop()


def sample_sign_ins(access: Access) -> Child | None:
    """Begin to list the sample sign-ins; its log holds the list when it has ended."""
    if not _has_command(SIGN_INS):
        return None
    environment = {**access.application_environment(), **sample_surroundings()}
    child = Child(SIGN_INS, _django(SIGN_INS), environment, data=access.data)
    child.log.unlink(missing_ok=True)
    child.start()
    return child


def _console(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "phoihop.console.main", *arguments]


def _django(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "django", *arguments]


def _has_command(name: str) -> bool:
    return any(PACKAGE.glob(f"*/management/commands/{name}.py"))
