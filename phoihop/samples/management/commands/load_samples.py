"""Loads the fictional xã An Phú; may be run again, then it does nothing."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.samples.loading import SamplesImpossible, load


class Command(BaseCommand):
    """Tell the sample's story through the services, as its people."""

    help = "Load the fictional commune An Phú with its people and programmes."

    def handle(self, *_arguments: object, **_options: object) -> None:
        """Load, and say each chapter as it begins."""
        if not (settings.SAMPLE_MODE or settings.LOCAL_MODE):
            raise CommandError(
                "Dữ liệu mẫu chỉ dùng ở chế độ chạy thử trên máy này.\n"
                "The samples belong to the local mode only."
            )
        _require_clock_that_runs_right()
        try:
            is_new = load(today=today(), say=self.stdout.write)
        except SamplesImpossible as reason:
            raise CommandError(str(reason)) from reason
        if not is_new:
            self.stdout.write("Dữ liệu mẫu đã có.\nThe samples are there already.")


def _require_clock_that_runs_right() -> None:
    """What happens on the sample's day is entered on it or later, never before."""
    day = today()
    if timezone.localdate() < day:
        raise CommandError(
            f"Đồng hồ máy đang chậm: dữ liệu mẫu kể đến ngày {format_date(day)}.\n"
            f"The clock is behind: the samples are told up to {format_date(day)}."
        )
