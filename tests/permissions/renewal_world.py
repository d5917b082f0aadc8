"""The world in which the table of renewals is tried: a reviewed year and drafts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from phoihop.monitoring.factories import approved_review
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.programmes.models import Programme
from phoihop.programmes.services import redraft
from phoihop.renewals import factories, services
from phoihop.renewals.models import Renewal
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd
from tests.permissions.rules import HEADS_OF_PARTIES

TITLE = "Chương trình dấu-riêng"


@dataclass
class RenewalWorld:
    """The programmes by their stage, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    programmes: Mapping[str, Programme]

    def path_of(self, case: str, stage: str) -> str:
        """Return the address of a page of the programme at a stage."""
        route, programme = case.partition("@")[0], self.programmes[stage]
        names: list[object] = [programme.pk]
        if route == "renewals:line":
            renewal = Renewal.objects.get(programme=programme)
            names.append(factories.key_of(renewal, "Giám sát"))
        return reverse(route, args=names)

    def fields_for(self, case: str) -> dict[str, object]:
        """Return what is sent in this case."""
        forms: dict[str, dict[str, object]] = {
            "renewals:next": {
                "title": "Năm sau",
                "first_day": "1/1/2027",
                "last_day": "31/12/2027",
            },
            "renewals:follow": {
                "predecessor": self.programmes["signed"].pk,
                "waiver": "",
            },
            "renewals:line": {"kind": "continue"},
        }
        return forms.get(case.partition("@")[0], {})


def build_renewal_world() -> RenewalWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    # Both belong to units that no programme here is of.
    cast.organisations["later_committee"] = cast.organisations["neighbour_committee"]
    lan, heads = cast.mandate("lan"), [cast.mandate(one) for one in HEADS_OF_PARTIES]
    signed = sign(cast)
    approved_review(coordinator=lan, heads=heads, programme=signed)
    renewals = {
        stage: factories.open_next(actor=lan, predecessor=signed, title=TITLE)
        for stage in ("new", "shared", "finished", "decided")
    }
    for stage in ("finished", "decided"):
        services.decide_rest(actor=lan, renewal=renewals[stage])
    services.finish_walk(actor=lan, renewal=renewals["finished"])
    programmes = {stage: one.programme for stage, one in renewals.items()}
    for stage in ("shared", "finished"):
        _share(cast, programmes[stage])
    return RenewalWorld(
        cast,
        make_crowd(cast),
        {**programmes, "signed": signed, "alone": _alone(cast)},
    )


def _alone(cast: Cast) -> Programme:
    bodies = cast.organisations
    return make_programme(
        actor=cast.mandate("lan"),
        parties=[[bodies["committee"]], [bodies["front"]]],
        title=TITLE,
        first_day=date(2027, 1, 1),
        last_day=date(2027, 12, 31),
    )


def _share(cast: Cast, programme: Programme) -> None:
    """Let the parties know of a draft, and take it back to be changed."""
    lan = cast.mandate("lan")
    if not programme.contents.exists():
        make_content(actor=lan, programme=programme, no_task_reason="Làm cả năm")
    open_round(chief=cast.mandate("ha"), programme=programme)
    redraft(actor=lan, programme=programme)
