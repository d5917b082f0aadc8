"""The permission table of reports: page by page, who may do what at which stage.

Written from decision 24 and the table of who may do what. "own" owes the report,
"other" receives it, "bloc" owes another one after the same call.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.permissions.rules import (
    ALL_GRANTS,
    DENIED,
    DONE,
    HIDDEN,
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

_ALL = " ".join(ALL_GRANTS)
_READERS = holders("auditor party_standing", "own other bloc silent unit")
_AT_WORK = holders(_ALL, "own other bloc silent unit elsewhere") | holders(
    "administrator", "unit elsewhere"
)
# The receiver, whoever owes a report, and who reads along in the unit.
_CALL = holders(_ALL, "own other bloc") | _READERS
_WRITTEN = holders(_ALL, "own")
_SENT = holders(_ALL, "own other") | _READERS
_OUT = holders(_ALL, "own other bloc silent unit")
_ASKERS = holders("coordinator", "own other bloc silent unit elsewhere")
# A period of this unit is none of theirs.
_FAR = holders("coordinator", "elsewhere")
_RECEIVER = holders("coordinator", "other")
_WRITERS = holders("officer coordinator", "own")
_SUBMITTER = holders("coordinator", "own")
_HEAD = holders("head", "own")
_ISSUERS = holders("clerk office_chief", "own")
_PUBLISHERS = holders("publisher", "own other bloc silent unit")
_NOBODY: Who = frozenset()


@dataclass(frozen=True)
class ReportRow:
    """A page at a stage: who knows of it, who gets it, what it takes."""

    stage: str
    knows: Who
    who: Who
    opens: bool = True
    has_form: bool = True
    ruled_out: Who = _NOBODY


def _read(stage: str, knows: Who) -> ReportRow:
    return ReportRow(stage, knows, knows, has_form=False)


REPORT_ROWS: Mapping[str, ReportRow] = {
    "reports:list": _read("draft", _AT_WORK),
    "reports:ask": ReportRow("draft", _AT_WORK, _ASKERS, ruled_out=_FAR),
    "reports:call": _read("draft", _CALL),
    "reports:add": ReportRow("draft", _CALL, _RECEIVER),
    "reports:release": ReportRow("to begin", _CALL, _RECEIVER),
    "reports:release@submitted": ReportRow(
        "submitted", _CALL, _RECEIVER, ruled_out=_RECEIVER
    ),
    "reports:begin": ReportRow("to begin", _CALL, _SUBMITTER),
    "reports:begin@begun": ReportRow("draft", _CALL, _SUBMITTER, ruled_out=_SUBMITTER),
    "reports:report": _read("draft", _WRITTEN),
    "reports:report@submitted": _read("submitted", _SENT),
    "reports:report@returned": _read("returned", _WRITTEN),
    "reports:report@accepted": _read("accepted", _SENT),
    "reports:report@approved": _read("approved", _SENT),
    "reports:report@issued": _read("issued", _OUT),
    "reports:compare": _read("draft", _WRITTEN),
    "reports:compare@issued": _read("issued", _OUT),
    "reports:history": _read("draft", _WRITTEN),
    "reports:history@issued": _read("issued", _OUT),
    "reports:write": ReportRow("draft", _WRITTEN, _WRITERS, has_form=False),
    "reports:write@submitted": ReportRow("submitted", _SENT, _NOBODY, has_form=False),
    "reports:section": ReportRow("draft", _WRITTEN, _WRITERS),
    "reports:section@returned": ReportRow("returned", _WRITTEN, _WRITERS),
    "reports:section@submitted": ReportRow("submitted", _SENT, _NOBODY),
    "reports:copy": ReportRow("draft", _WRITTEN, _WRITERS, opens=False),
    "reports:copy@submitted": ReportRow("submitted", _SENT, _NOBODY, opens=False),
    "reports:act@submit": ReportRow("draft", _WRITTEN, _SUBMITTER),
    "reports:act@submit, returned": ReportRow("returned", _WRITTEN, _SUBMITTER),
    "reports:act@submit, submitted": ReportRow("submitted", _SENT, _NOBODY),
    "reports:act@accept": ReportRow("submitted", _SENT, _RECEIVER),
    "reports:act@accept, being written": ReportRow("draft", _WRITTEN, _NOBODY),
    "reports:act@return": ReportRow("submitted", _SENT, _RECEIVER),
    "reports:act@return, accepted": ReportRow("accepted", _SENT, _NOBODY),
    "reports:act@approve": ReportRow("accepted", _SENT, _HEAD),
    "reports:act@approve, not accepted": ReportRow("submitted", _SENT, _NOBODY),
    "reports:act@send-back": ReportRow("accepted", _SENT, _HEAD),
    "reports:act@issue": ReportRow("approved", _SENT, _ISSUERS),
    "reports:act@issue, issued": ReportRow("issued", _OUT, _NOBODY),
    "reports:act@publish": ReportRow("issued", _OUT, _PUBLISHERS),
    "reports:act@publish, not issued": ReportRow("approved", _SENT, _NOBODY),
    "reports:act@withdraw": ReportRow("published", _OUT, _PUBLISHERS),
}


def of_report(row: ReportRow, method: Method, actor: Actor) -> str:
    """Return what the table says of a page of reports."""
    if actor.grant == "anonymous":
        return SIGN_IN
    if actor.grant == "without_mandate":
        return NO_MANDATE
    if (method == "POST" and not row.has_form) or (method == "GET" and not row.opens):
        return NO_METHOD
    key = (actor.grant, actor.relation)
    if key not in row.who:
        return DENIED if key in row.knows else HIDDEN
    if method == "GET":
        return SHOWN
    return RULED_OUT if key in row.ruled_out else DONE
