"""Loads the fictional xã An Phú; may be run again, then it does nothing."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from phoihop.foundation.clock import today
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
        try:
            is_new = load(today=today(), say=self.stdout.write)
        except SamplesImpossible as reason:
            raise CommandError(str(reason)) from reason
        if not is_new:
            self.stdout.write("Dữ liệu mẫu đã có.\nThe samples are there already.")
