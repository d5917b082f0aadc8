"""Why a sample is not removed: Vietnamese, then English."""

from collections.abc import Mapping

from django.apps import apps


class WipeRefused(Exception):
    """Nothing was changed; the sentence says why and what to do."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(f"{vietnamese}\n{english}")


class NotTheOwner(WipeRefused):
    """Another role than the owner of the tables asks."""

    def __init__(self) -> None:
        super().__init__(
            "Chỉ vai trò chủ của cơ sở dữ liệu mới xóa được dữ liệu mẫu;"
            " hãy chạy: phoihop sample wipe",
            "Only the owner role of the database removes the sample;"
            " run: phoihop sample wipe",
        )


class NotUpToDate(WipeRefused):
    """Migrations are missing, so the models do not say what the tables are."""

    def __init__(self) -> None:
        super().__init__(
            "Các bảng chưa theo kịp bản này; hãy chạy: phoihop migrate",
            "The tables are not those of this release; run: phoihop migrate",
        )


class InUse(WipeRefused):
    """A web server or a worker is at work on the database."""

    def __init__(self) -> None:
        super().__init__(
            "Trang web hoặc tiến trình nền đang dùng cơ sở dữ liệu này;"
            " hãy dừng chúng rồi chạy lại.",
            "A web server or a worker is using this database;"
            " stop them, then run this again.",
        )


class HangsTogether(WipeRefused):
    """Rows of a real locality name rows of the sample."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        lines = "; ".join(
            f"{name_of(table)} ({table}): {count}"
            for table, count in sorted(counts.items())
        )
        super().__init__(
            "Có dữ liệu của địa phương thật gắn với dữ liệu mẫu, nên không xóa gì:"
            f" {lines}",
            "Data of a real locality hang on the sample, so nothing is removed:"
            f" {lines}",
        )


def name_of(table: str) -> str:
    """Return what people call the rows of a table."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.db_table == table:
            # A table between two is called by the one that has the list.
            owner = model._meta.auto_created
            named = owner if isinstance(owner, type) else model
            return str(named._meta.verbose_name)
    return table
