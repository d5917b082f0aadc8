"""What is sent to each address: forms filled in rightly, so that only rights decide."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from phoihop.directory.factories import PASSWORD
from phoihop.directory.models import OrganisationKind, Position
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.tests import filled_in
from tests.permissions.rules import Actor
from tests.permissions.world import World

Fields = dict[str, Any]
Filled = Callable[[World, Actor], Fields]
FIRST_VERSION = {"version": 1}
REASON = {"reason": "Theo phân công"}


def _own(world: World, actor: Actor) -> int:
    """Return the organisation for which the actor acts; else the drafting one."""
    mandate = world.crowd.mandates.get(actor)
    own = mandate.organisation_id if mandate else None
    return own or world.cast.organisations["committee"].pk


def _two_parties(world: World, actor: Actor) -> Fields:
    bodies = world.cast.organisations
    other = {"elsewhere": "neighbour_front", "after": "later_front"}
    ids = [_own(world, actor), bodies[other.get(actor.relation, "trade_union")].pk]
    return {f"party{rank}-organisations": [pk] for rank, pk in enumerate(ids, 1)}


def _task_led_by(world: World, organisation: str) -> Fields:
    return filled_in.task(world.cast.organisations[organisation])


def _task_of(world: World, organisation_id: int) -> Fields:
    return _task_led_by(world, "committee") | {"lead": organisation_id}


def _judgement(row: str) -> Fields:
    said = {"seen": "x", "version": 1, "result": "partly", "note": "Còn một thôn"}
    return {f"{row}-{name}": value for name, value in said.items()}


def _day(offset: int = 0) -> str:
    return format_date(today() + timedelta(days=offset))


def _organisation(name: str) -> Fields:
    kind = OrganisationKind.objects.get(code="agency")
    return {"kind": kind.pk, "name": name, "short_name": name, "first_day": ""}


def _term() -> Fields:
    return {"number": "2031 - 2036", "first_day": "1/7/2031", "last_day": "30/6/2036"}


def _colleague(world: World, actor: Actor) -> Fields:
    bodies = world.cast.organisations
    place = "neighbour_committee" if actor.relation == "elsewhere" else "committee"
    return {
        "full_name": "Người mới đến",
        "organisation": bodies[place].pk,
        "position": Position.objects.get(code="specialist").pk,
        "title": "Chuyên viên mới",
        "first_day": _day(),
        "username": "nguoi.moi",
        "password": PASSWORD,
        "roles": ["officer"],
        "last_day": _day(300),
    } | REASON


def _grant(organisation_id: int) -> Fields:
    return {
        "role": "officer",
        "organisation": organisation_id,
        "last_day": _day(300),
    } | REASON


PROGRAMME: Mapping[str, Filled] = {
    "programmes:edit_head": lambda _w, _a: filled_in.head() | FIRST_VERSION,
    "programmes:edit_parties": lambda w, _a: filled_in.parties(
        w.cast.organisations["committee"], w.cast.organisations["front"]
    ),
    "programmes:add_content": lambda _w, _a: filled_in.content(),
    "programmes:edit_content": lambda _w, _a: filled_in.content() | FIRST_VERSION,
    "programmes:drop_content": lambda _w, _a: FIRST_VERSION,
    "programmes:move_content": lambda _w, _a: {"down": "1"},
    "programmes:add_target": lambda _w, _a: filled_in.target(),
    "programmes:edit_target": lambda _w, _a: filled_in.target() | FIRST_VERSION,
    "programmes:remove_target": lambda _w, _a: FIRST_VERSION,
    "programmes:add_task": lambda w, a: _task_of(w, _own(w, a)),
    "programmes:add_task@led by another": lambda w, _a: _task_led_by(w, "veterans"),
    "programmes:edit_task": lambda w, _a: _task_led_by(w, "committee") | FIRST_VERSION,
    "programmes:edit_task@led by the other party": lambda w, _a: (
        _task_led_by(w, "front") | FIRST_VERSION
    ),
    "programmes:edit_task@handed to another": lambda w, _a: (
        _task_led_by(w, "veterans") | FIRST_VERSION
    ),
    "programmes:remove_task": lambda _w, _a: FIRST_VERSION,
    "programmes:remove_task@led by the other party": lambda _w, _a: FIRST_VERSION,
    "programmes:comment": lambda _w, _a: filled_in.comment(),
    "programmes:comment_whole": lambda _w, _a: filled_in.comment(),
    "programmes:answer": lambda _w, _a: filled_in.answer(),
    "programmes:act@consult": lambda _w, _a: filled_in.deadline(),
    "programmes:act@unapprove": lambda _w, _a: REASON,
    "programmes:act@abandon": lambda _w, _a: REASON,
    "programmes:act@withdraw": lambda _w, _a: REASON,
    "programmes:act@terminate": lambda _w, _a: filled_in.termination(),
    "programmes:sign": lambda _w, _a: filled_in.signature(),
    "programmes:amend": lambda _w, _a: filled_in.amendment(),
    "monitoring:open": lambda _w, _a: {"kind": "interim", "cut_off": _day()},
    "monitoring:write": lambda w, _a: _judgement(w.places["signed"].reviews.row),
    "monitoring:act@withdraw": lambda _w, _a: REASON,
    "monitoring:settle": lambda _w, _a: {"kind": "carried", "into": ""} | REASON,
}

BESIDE: Mapping[str, Filled] = {
    "programmes:open": lambda w, a: filled_in.head() | _two_parties(w, a),
    "directory:mandates": lambda w, a: (
        {"mandate": w.crowd.mandates[a].key} if a in w.crowd.mandates else {}
    ),
    "directory:mandates@of somebody else": lambda w, _a: {
        "mandate": w.cast.mandate("kieu").key
    },
    "directory:create_organisation": lambda _w, _a: _organisation("Trạm khuyến nông"),
    "directory:create_person": lambda _w, _a: {"full_name": "Người khác"},
    "directory:set_up_colleague": _colleague,
    "directory:change_organisation": lambda _w, _a: (
        _organisation("Trạm y tế xã") | FIRST_VERSION
    ),
    "directory:end_organisation": lambda _w, _a: (
        {"last_day": _day()} | REASON | FIRST_VERSION
    ),
    "directory:succeed_organisation": lambda w, _a: {
        "predecessor": w.directory["older_id"],
        "occurred_on": _day(),
    },
    "directory:create_post": lambda _w, _a: {
        "position": Position.objects.get(code="clerk").pk,
        "seat": 3,
        "first_day": _day(),
    },
    "directory:end_post": lambda _w, _a: {"last_day": _day()} | FIRST_VERSION,
    "directory:add_term": lambda _w, _a: _term(),
    "directory:change_term": lambda _w, _a: _term() | FIRST_VERSION,
    "directory:end_term": lambda _w, _a: {"last_day": _day()} | FIRST_VERSION,
    "directory:change_person": lambda _w, _a: {"full_name": "Tên đúng"} | FIRST_VERSION,
    "directory:begin_tenure": lambda w, _a: {
        "post": w.directory["vacant_id"],
        "first_day": _day(),
    },
    "directory:end_tenure": lambda _w, _a: (
        {"last_day": _day()} | REASON | FIRST_VERSION
    ),
    "directory:begin_acting": lambda w, _a: {
        "post": w.directory["vacant_id"],
        "first_day": _day(),
        "decision": "Quyết định 5/QĐ-UBND",
    },
    "directory:end_acting": lambda _w, _a: (
        {"last_day": _day()} | REASON | FIRST_VERSION
    ),
    "directory:give_delegation": lambda w, _a: {
        "giver": f"tenure-{w.directory['tenure_id']}",
        "person": w.cast.people["lan"].pk,
        "matter": "Ký giấy mời",
        "document": "Giấy ủy quyền 3/GUQ-UBND",
        "first_day": _day(),
        "last_day": _day(30),
    },
    "directory:end_delegation": lambda _w, _a: (
        {"last_day": _day()} | REASON | FIRST_VERSION
    ),
    "directory:create_account": lambda _w, _a: {
        "username": "tai.khoan.moi",
        "password": PASSWORD,
    },
    "directory:set_email": lambda _w, _a: {"email": "a@b.example"} | FIRST_VERSION,
    "directory:set_password": lambda _w, _a: {"password": PASSWORD} | FIRST_VERSION,
    "directory:close_account": lambda _w, _a: REASON,
    "directory:open_account": lambda _w, _a: REASON,
    "directory:remove_device": lambda _w, _a: REASON,
    "directory:remove_device@of himself": lambda _w, _a: REASON,
    "directory:give_grant": lambda w, _a: _grant(w.directory["front_id"]),
    "directory:give_grant@to himself": lambda w, _a: _grant(w.directory["front_id"]),
    "directory:give_grant@in another unit": lambda w, _a: _grant(
        w.directory["neighbour_id"]
    ),
    "directory:withdraw_grant": lambda _w, _a: REASON,
}


def fields_for(case: str, world: World, actor: Actor) -> Fields:
    """Return what the actor sends in this case."""
    filled = PROGRAMME.get(case) or BESIDE.get(case)
    return filled(world, actor) if filled else {}


def with_version(fields: Fields, case: str, version: int) -> Fields:
    """Return the fields with the version of the programme's own head."""
    of_head = {"programmes:edit_head", "programmes:edit_parties"}
    return fields | {"version": version} if case in of_head else fields
