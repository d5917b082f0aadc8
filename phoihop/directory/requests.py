"""What every request of a signed-in person carries."""

from django.http import HttpRequest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account


class WorkRequest(HttpRequest):
    """A request of somebody who is signed in and acts under a mandate."""

    user: Account  # never anonymous here: see middleware
    mandate: Mandate
    mandates: list[Mandate]
