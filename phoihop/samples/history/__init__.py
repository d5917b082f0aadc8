"""Five events of real places, each told as its public source tells it."""

from datetime import date

from phoihop.samples.history.ba_che_2020 import tell_ba_che
from phoihop.samples.history.cao_lanh_2021 import tell_cao_lanh
from phoihop.samples.history.dong_da_2023 import tell_dong_da
from phoihop.samples.history.phuc_tho_2024 import tell_phuc_tho
from phoihop.samples.history.unnamed_2024 import tell_unnamed

__all__ = ["tell_history"]


def tell_history(today: date) -> None:
    """Tell the five; those of a place need the units of the country."""
    known = [
        tell(today)
        for tell in (tell_ba_che, tell_dong_da, tell_phuc_tho, tell_cao_lanh)
    ]
    if any(known):
        tell_unnamed(today)
