"""The permission table of all that is no page of one programme."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.permissions.rules import (
    ALL_GRANTS,
    DENIED,
    DONE,
    GONE,
    HIDDEN,
    LED_ON,
    NO_MANDATE,
    NO_METHOD,
    RULED_OUT,
    SHOWN,
    SIGN_IN,
    Actor,
    Method,
    Who,
    holders,
)

_ANYWHERE = "own other bloc silent unit after elsewhere"
_WORKERS = holders(" ".join(ALL_GRANTS), _ANYWHERE)
_ADMINISTRATORS = holders("administrator", "unit elsewhere")
_OWN_ADMINISTRATOR = holders("administrator", "unit")
# A list shared in a unit is seen there by all, and removed by whoever saved it.
_OF_AN_PHU = holders(" ".join(ALL_GRANTS), "own other bloc silent unit")
_OF_AN_PHU |= _OWN_ADMINISTRATOR
_COORDINATORS = holders("coordinator", _ANYWHERE)
EVERYBODY_AT_WORK = _WORKERS | _ADMINISTRATORS


@dataclass(frozen=True)
class WorkRow:
    """A page for people who are signed in and act under a mandate.

    ``otherwise`` is what others get who are at work too: the page is not there for
    them, or the act is denied.
    """

    who: Who
    get: str
    post: str
    otherwise: str = HIDDEN


def _administrator_page() -> WorkRow:
    return WorkRow(_ADMINISTRATORS, SHOWN, NO_METHOD)


def _administrator_form(who: Who = _ADMINISTRATORS, post: str = DONE) -> WorkRow:
    return WorkRow(who, SHOWN, post)


def _own_form(post: str = DONE) -> WorkRow:
    """Return a form about a thing of the unit An Phú: its own administrator's only."""
    return _administrator_form(_OWN_ADMINISTRATOR, post)


WORK_ROWS: Mapping[str, WorkRow] = {
    "desk:home": WorkRow(_WORKERS, SHOWN, NO_METHOD, otherwise=LED_ON),
    "desk:tasks": WorkRow(_WORKERS, SHOWN, NO_METHOD, otherwise=DENIED),
    "desk:tasks_csv": WorkRow(_WORKERS, SHOWN, NO_METHOD, otherwise=DENIED),
    # Sent empty, nothing is chosen and no name is given.
    "desk:bulk": WorkRow(_WORKERS, NO_METHOD, RULED_OUT, otherwise=DENIED),
    "desk:save_view": WorkRow(_WORKERS, NO_METHOD, RULED_OUT, otherwise=DENIED),
    "desk:remove_view@of somebody else": WorkRow(_OF_AN_PHU, NO_METHOD, DENIED),
    "search:work": WorkRow(_WORKERS, SHOWN, NO_METHOD, otherwise=DENIED),
    "conferences:ledger": WorkRow(_WORKERS, SHOWN, NO_METHOD, otherwise=DENIED),
    "programmes:list": WorkRow(EVERYBODY_AT_WORK, SHOWN, NO_METHOD),
    "programmes:open": WorkRow(_COORDINATORS, SHOWN, DONE, otherwise=DENIED),
    "directory:start": WorkRow(EVERYBODY_AT_WORK, LED_ON, NO_METHOD),
    "directory:mandates": WorkRow(EVERYBODY_AT_WORK, SHOWN, LED_ON),
    "directory:mandates@of somebody else": WorkRow(EVERYBODY_AT_WORK, SHOWN, SHOWN),
    "directory:home": _administrator_page(),
    "directory:organisations": _administrator_page(),
    "directory:people": _administrator_page(),
    "directory:create_organisation": _administrator_form(),
    "directory:create_person": _administrator_form(),
    "directory:set_up_colleague": _administrator_form(),
    "directory:organisation": WorkRow(_OWN_ADMINISTRATOR, SHOWN, NO_METHOD),
    "directory:person": WorkRow(_OWN_ADMINISTRATOR, SHOWN, NO_METHOD),
    "directory:change_organisation": _own_form(),
    "directory:end_organisation": _own_form(),
    "directory:succeed_organisation": _own_form(),
    "directory:create_post": _own_form(),
    "directory:end_post": _own_form(),
    "directory:add_term": _own_form(),
    "directory:change_term": _own_form(),
    "directory:end_term": _own_form(),
    "directory:change_person": _own_form(),
    "directory:begin_tenure": _own_form(),
    "directory:end_tenure": _own_form(),
    "directory:begin_acting": _own_form(),
    "directory:end_acting": _own_form(),
    "directory:give_delegation": _own_form(),
    "directory:end_delegation": _own_form(),
    "directory:create_account": _own_form(),
    "directory:set_password": _own_form(),
    "directory:set_email": _own_form(),
    "directory:close_account": _own_form(),
    "directory:open_account": _own_form(),
    "directory:remove_device": _own_form(),
    "directory:remove_device@of himself": WorkRow(_OWN_ADMINISTRATOR, SHOWN, RULED_OUT),
    "directory:give_grant": _own_form(),
    "directory:give_grant@to himself": _administrator_form(post=RULED_OUT),
    "directory:give_grant@in another unit": _own_form(RULED_OUT),
    "directory:confirm_grant": _own_form(),
    "directory:confirm_grant@given by himself": _own_form(DENIED),
    "directory:withdraw_grant": _own_form(),
}


def at_work(row: WorkRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page for people at work."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    meant = row.get if method == "GET" else row.post
    if meant == NO_METHOD:
        return NO_METHOD
    return meant if (actor.grant, actor.relation) in row.who else row.otherwise


def is_tried_at_work(row: WorkRow, method: Method, actor: Actor) -> bool:
    """Tell whether a cell is worth a request: without a key one only sends."""
    opens_a_form = method == "GET" and row.post != NO_METHOD
    has_key = (actor.grant, actor.relation) in row.who
    return has_key or not opens_a_form or actor == Actor("coordinator", "own")


@dataclass(frozen=True)
class OpenRow:
    """A page that asks for no mandate: what visitors get, what the signed-in get."""

    visitor: tuple[str, str]
    signed_in: tuple[str, str]


def _public(get: str = SHOWN) -> OpenRow:
    return OpenRow((get, NO_METHOD), (get, NO_METHOD))


def _own_account(get: str, post: str) -> OpenRow:
    """Return a page of one's own account, with or without a mandate."""
    return OpenRow((SIGN_IN, SIGN_IN), (get, post))


def _not_offered() -> OpenRow:
    return OpenRow((HIDDEN, HIDDEN), (HIDDEN, HIDDEN))


# Pages of the one-time code are tried by somebody who has not set one up; a form sent
# empty comes back as the page with its messages.
OPEN_ROWS: Mapping[str, OpenRow] = {
    "portal:home": _public(),
    "portal:programmes": _public(),
    "portal:programme@published": _public(),
    "portal:programme@signed, not published": _public(HIDDEN),
    "portal:programme@draft": _public(HIDDEN),
    "portal:programme@withdrawn": _public(GONE),
    "portal:review@published, without a review": _public(HIDDEN),
    "portal:review@signed, not published": _public(HIDDEN),
    "portal:review@withdrawn": _public(GONE),
    "portal:years@published": _public(),
    "portal:years@signed, not published": _public(HIDDEN),
    "portal:years@draft": _public(HIDDEN),
    "portal:years@withdrawn": _public(GONE),
    "portal:evidence@not published": _public(HIDDEN),
    "portal:events": _public(),
    "portal:event@published": _public(),
    "portal:event@withdrawn": _public(GONE),
    "portal:event@recorded, not published": _public(HIDDEN),
    "portal:event_values@published": _public(),
    "portal:event_values@withdrawn": _public(HIDDEN),
    "portal:event_values@recorded, not published": _public(HIDDEN),
    "portal:event@held here, published": _public(),
    "portal:event@held here, withdrawn": _public(GONE),
    "portal:event@held here, not published": _public(HIDDEN),
    "portal:photo@held here, published": _public(),
    "portal:photo@held here, withdrawn": _public(HIDDEN),
    "portal:photo@held here, not published": _public(HIDDEN),
    "portal:figure@of no published programme": _public(HIDDEN),
    "portal:reports": _public(),
    "portal:report@issued, published": _public(),
    "portal:report@issued, withdrawn": _public(GONE),
    "portal:report@issued, not published": _public(HIDDEN),
    "portal:units": _public(),
    "portal:unit": _public(),
    "portal:history": _public(),
    "portal:compare": _public(),
    "portal:search": _public(),
    "portal:robots": _public(),
    "portal:health": _public(),
    "portal:favicon": _public(LED_ON),
    "api:openapi-json": _public(),
    "api:units": _public(),
    "api:unit": _public(),
    "api:search": _public(),
    "api:conferences": _public(),
    "api:conference@published": _public(),
    "api:conference@withdrawn": _public(GONE),
    "api:conference@recorded, not published": _public(HIDDEN),
    "api:conference@held here, published": _public(),
    "api:conference@held here, withdrawn": _public(GONE),
    "api:conference@held here, not published": _public(HIDDEN),
    "api:reports": _public(),
    "api:report@issued, published": _public(),
    "api:report@issued, withdrawn": _public(GONE),
    "api:report@issued, not published": _public(HIDDEN),
    "api:figures": _public(),
    "api:figure@of no published programme": _public(HIDDEN),
    "api:tasks": _public(),
    "api:reviews": _public(),
    "api:programmes": _public(),
    "api:programme@published": _public(),
    "api:programme@signed, not published": _public(HIDDEN),
    "api:programme@draft": _public(HIDDEN),
    "api:programme@withdrawn": _public(GONE),
    "api:api-root": _public(HIDDEN),
    "api:": _public(HIDDEN),
    "account_login": OpenRow((SHOWN, RULED_OUT), (LED_ON, LED_ON)),
    "account_logout": OpenRow((LED_ON, LED_ON), (SHOWN, LED_ON)),
    "account_change_password": _own_account(SHOWN, SHOWN),
    "account_reauthenticate": _own_account(SHOWN, SHOWN),
    "mfa_index": _own_account(SHOWN, NO_METHOD),
    "mfa_authenticate": OpenRow((LED_ON, LED_ON), (LED_ON, LED_ON)),
    "mfa_reauthenticate": _own_account(LED_ON, LED_ON),
    "mfa_activate_totp": _own_account(LED_ON, LED_ON),
    "mfa_deactivate_totp": _own_account(HIDDEN, HIDDEN),
    "mfa_view_recovery_codes": _own_account(HIDDEN, NO_METHOD),
    "mfa_generate_recovery_codes": _own_account(LED_ON, LED_ON),
    "mfa_download_recovery_codes": _own_account(HIDDEN, HIDDEN),
    "account_email": _not_offered(),
    "account_email_verification_sent": _not_offered(),
    "account_inactive": _not_offered(),
    "account_reset_password": _not_offered(),
    "account_set_password": _not_offered(),
    "account_signup": _not_offered(),
}


def in_the_open(row: OpenRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page that asks for no mandate."""
    pair = row.visitor if actor.grant == "anonymous" else row.signed_in
    return pair[0] if method == "GET" else pair[1]
