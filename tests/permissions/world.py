"""The world in which the table is tried: a programme in each state, and a directory."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from phoihop.desk.models import SavedView
from phoihop.directory.factories import (
    make_account,
    make_acting,
    make_administration,
    make_delegation,
    make_device,
    make_grant,
    make_organisation,
    make_person,
    make_post,
    make_term,
    make_unit,
    organisation_kind,
)
from phoihop.directory.models import Account, AdminUnit, Grant, Role, Tenure
from phoihop.directory.units.models import UnitSuccession
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.factories import (
    make_content,
    make_programme,
    make_task,
    sign_all,
)
from phoihop.programmes.models import Comment, Content, Programme, Task
from phoihop.programmes.services import CommentOutline, TargetOutline
from phoihop.programmes.states import AnswerKind, Operator, Stance
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd
from tests.permissions.reviews import Reviews, make_reviews, path_of_review
from tests.permissions.rules import HEADS_OF_PARTIES, STATES, Actor, State
from tests.permissions.shown import shown_reports
from tests.permissions.told import told_events

ADMINISTRATOR = Actor("administrator", "unit")
_SPEAKERS = ("lan", "tam", "hong")


@dataclass
class Place:
    """One programme and the things in it, by which its pages are found."""

    programme: Programme
    content: Content
    task: Task
    foreign_task: Task
    target_id: int
    comment_id: int
    party_id: int
    reviews: Reviews

    def numbers(self, variant: str) -> dict[str, int]:
        """Return the numbers that stand in its addresses."""
        task = self.foreign_task if _is_foreign(variant) else self.task
        return {
            "programme_id": self.programme.pk,
            "content_id": self.content.pk,
            "task_id": task.pk,
            "target_id": self.target_id,
            "comment_id": self.comment_id,
            "party_id": self.party_id,
        }


@dataclass
class World:
    """Everything that is tried, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    places: Mapping[str, Place]
    directory: Mapping[str, int]
    events: Mapping[str, str]
    reports: Mapping[str, str]

    def path_of(self, state: State, route: str, variant: str) -> str:
        """Return the address of a page of the programme in a state."""
        place = self.places[state]
        numbers = place.numbers(variant)
        if route.startswith("monitoring:") or route == "programmes:amendment_scan":
            return path_of_review(
                place.reviews, route, variant, place.programme.pk, place.task.pk
            )
        wanted = {
            name: value for name, value in numbers.items() if name in _names(route)
        }
        if route == "programmes:act":
            return reverse(
                route, kwargs={"programme_id": numbers["programme_id"], "slug": variant}
            )
        path = reverse(route, kwargs=wanted)
        return f"{path}?version=1" if route == "programmes:compare" else path


_NAMES = {
    "programmes:compare": ("programme_id",),
    "programmes:answer": ("programme_id", "comment_id"),
    "programmes:sign": ("programme_id", "party_id"),
    "programmes:scan": ("programme_id", "party_id"),
}
_BY_CONTENT = {
    "content", "edit_content", "drop_content", "move_content", "comment", "agree",
    "add_task", "add_target",
}  # fmt: skip


def _names(route: str) -> tuple[str, ...]:
    page = route.partition(":")[2]
    if page in _BY_CONTENT:
        return ("programme_id", "content_id")
    if page.endswith("_task"):
        return ("programme_id", "task_id")
    if page.endswith("_target"):
        return ("programme_id", "target_id")
    return _NAMES.get(route, ("programme_id",))


def _is_foreign(variant: str) -> bool:
    return variant in {"led by the other party", "handed to another"}


def build_world() -> World:
    """Make it all, through the services as its actors."""
    cast = build_cast()
    cast.organisations["neighbour_front"] = make_organisation(
        unit=cast.units["MHT03"], name="Mặt trận xã Bình Hòa", short_name="MTTQ BH"
    )
    _make_later_unit(cast)
    crowd = make_crowd(cast)
    places: dict[str, Place] = {state: _place(cast, state) for state in STATES}
    places["withdrawn"] = _place(cast, "signed")
    _show(cast, places)
    return World(
        cast=cast,
        crowd=crowd,
        places=places,
        directory=_directory(cast, crowd),
        events=told_events(cast),
        reports=shown_reports(cast),
    )


def _make_later_unit(cast: Cast) -> None:
    """Let a new commune take over from An Phú."""
    province = cast.units["MHT01"]
    later = make_unit(code="MHT04", name="An Phú Mới", parent=province)
    UnitSuccession.objects.create(
        predecessor=cast.units["MHT02"],
        successor=later,
        occurred_on=today(),
        extent=UnitSuccession.Extent.WHOLE,
        kind=UnitSuccession.Kind.MERGE,
    )
    for key, name in (("later_committee", "UBND mới"), ("later_front", "MTTQ mới")):
        cast.organisations[key] = make_organisation(
            unit=later, name=name, short_name=name
        )


def _show(cast: Cast, places: Mapping[str, Place]) -> None:
    phuong = cast.mandate("phuong")
    for name in ("terminated", "withdrawn"):
        services.publish(actor=phuong, programme=places[name].programme)
    services.withdraw(
        actor=phuong, programme=places["withdrawn"].programme, reason="Sai bản"
    )


def _place(cast: Cast, state: State) -> Place:
    lan, bodies = cast.mandate("lan"), cast.organisations
    programme = make_programme(
        actor=lan,
        title=f"Chương trình {state}-dấu-riêng",
        parties=[
            [bodies["committee"]],
            [bodies["front"]],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
    )
    content = make_content(actor=lan, programme=programme)
    second = make_content(actor=lan, programme=programme, title="Nội dung thứ hai")
    task = make_task(actor=lan, content=content, lead=bodies["committee"])
    foreign = make_task(actor=lan, content=second, lead=bodies["front"])
    target = services.add_target(
        actor=lan,
        content=content,
        outline=TargetOutline(
            indicator_version=definition_of("B01"),
            operator=Operator.AT_LEAST,
            value=Decimal(1),
        ),
    )
    comment = _lead_on(cast, programme, second, state)
    programme.refresh_from_db()
    return Place(
        programme=programme,
        content=content,
        task=task,
        foreign_task=foreign,
        target_id=target.pk,
        comment_id=comment.pk if comment else 0,
        party_id=programme.parties.get(rank=1).pk,
        reviews=make_reviews(cast, programme) if state == "signed" else Reviews(),
    )


def _lead_on(
    cast: Cast, programme: Programme, content: Content, state: State
) -> Comment | None:
    """Lead the draft on to the state; the Front has had one remark on the way."""
    if state == "new":
        return None
    services.open_round(actor=cast.mandate("ha"), programme=programme, deadline=today())
    comment = services.comment(
        actor=cast.mandate("thao"),
        programme=programme,
        content=content,
        outline=CommentOutline(stance=Stance.REMARKS, text="Một ý"),
    )
    if state != "consulting":
        services.agree(actor=cast.mandate("tam"), content=content)
        for name in _SPEAKERS:
            services.agree_to_rest(actor=cast.mandate(name), programme=programme)
        services.answer(
            actor=cast.mandate("lan"),
            comment=comment,
            kind=AnswerKind.ACCEPTED,
            text="Đã sửa",
        )
        _lead_to_the_end(cast, programme, state)
    return comment


def _lead_to_the_end(cast: Cast, programme: Programme, state: State) -> None:
    if state == "redrafted":
        services.redraft(actor=cast.mandate("lan"), programme=programme)
        return
    if state == "abandoned":
        services.abandon(actor=cast.mandate("ha"), programme=programme, reason="Thôi")
        return
    for name in HEADS_OF_PARTIES:
        services.approve(actor=cast.mandate(name), programme=programme)
    if state == "agreed":
        return
    clerk = cast.mandate("quang")
    sign_all(clerk=clerk, programme=programme, signed_on=today())
    if state == "terminated":
        services.terminate(
            actor=clerk,
            programme=programme,
            title="Quyết định",
            ended_on=today(),
            scan=store_file(actor=clerk, upload=upload(pdf(), "quyết định.pdf")),
        )


def _directory(cast: Cast, crowd: Crowd) -> dict[str, int]:
    """Make things of An Phú that its administrator can still change."""
    oneself = crowd.mandates[ADMINISTRATOR].person_id
    unit, committee = cast.units["MHT02"], cast.organisations["committee"]
    body = make_organisation(
        unit=unit, kind=organisation_kind("agency"), name="Trạm y tế", short_name="TYT"
    )
    older = make_organisation(
        unit=unit, kind=organisation_kind("agency"), name="Trạm cũ", short_name="Cũ"
    )
    person = make_person(unit=unit, full_name="Người mới")
    giver = make_person(unit=unit, full_name="Quản trị thứ hai")
    make_administration(person=giver, unit=unit)
    account = make_account(person=cast.people["son"], username="son.thu.hai")
    left = make_person(unit=unit, full_name="Người đã nghỉ")
    closed = make_account(person=left, username="da.nghi", is_active=False)
    acted = make_post(organisation=body, seat=9)
    son = Tenure.objects.get(person=cast.people["son"])
    for owner_id in (account.pk, _account_of(oneself)):
        make_device(account_id=owner_id)
    return {
        "organisation_id": body.pk,
        "older_id": older.pk,
        "post_id": make_post(organisation=body, seat=7).pk,
        "vacant_id": make_post(organisation=body, seat=8).pk,
        "term_id": make_term(organisation=committee).pk,
        "person_id": person.pk,
        "giver_id": cast.people["son"].pk,
        "tenure_id": son.pk,
        "acting_id": make_acting(person=person, post=acted).pk,
        "delegation_id": make_delegation(giver=son, person=cast.people["lan"]).pk,
        "account_id": account.pk,
        "own_account_id": _account_of(oneself),
        "closed_id": closed.pk,
        "grant_id": Grant.objects.get(person=cast.people["son"]).pk,
        "pending_id": _pending(cast, "tam", giver.pk),
        "own_pending_id": _pending(cast, "thao", oneself),
        "front_id": cast.organisations["front"].pk,
        "neighbour_id": cast.organisations["neighbour_committee"].pk,
        "view_id": _shared_list(unit, giver.pk),
    }


def _shared_list(unit: AdminUnit, person_id: int) -> int:
    """Keep a list of tasks that somebody of no work shares with the unit."""
    view = SavedView.objects.create(
        person_id=person_id, unit=unit, name="Chung", query="", is_shared=True
    )
    return view.pk


def _account_of(person_id: int) -> int:
    return Account.objects.get(person_id=person_id).pk


def _pending(cast: Cast, name: str, giver_id: int) -> int:
    grant = make_grant(
        person=cast.people[name],
        role=Role.CLERK,
        organisation=cast.organisations["front"],
        granted_by_id=giver_id,
        in_force_since=None,
    )
    return grant.pk
