"""Loads the administrative units of the country; may be run again at any time."""

from django.core.management.base import BaseCommand

from phoihop.directory.units.services import load_units


class Command(BaseCommand):
    """Bring the units of the country to what the data file says."""

    help = "Load the administrative units of the country from the data file."

    def handle(self, *_arguments: object, **_options: object) -> None:
        """Load, and say what changed."""
        loaded = load_units()
        self.stdout.write(f"units: {loaded.added} added, {loaded.corrected} corrected")
