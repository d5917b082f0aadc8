"""Where figures and periods have their pages, for rooms above that speak of them."""

from collections.abc import Iterable

from django.urls import reverse

from phoihop.figures.queries.codes import codes_of


def figure_path(public_code: str) -> str:
    """Return the address of a figure's page, where its evidence stands."""
    return reverse("figures:figure", args=[public_code])


def period_path(period_id: int, body_id: int | None = None) -> str:
    """Return the address of a period's page, at the part of one body if it is named."""
    address = reverse("figures:period", args=[period_id])
    return address if body_id is None else f"{address}#body-{body_id}"


def figure_paths(measurement_ids: Iterable[int]) -> dict[int, str]:
    """Return the addresses of figures by their numbers, in one query.

    Whoever opens one without a right to see it finds nothing there.
    """
    return {pk: figure_path(code) for pk, code in codes_of(measurement_ids).items()}
