"""Every class of pages: where it is, who looks at it, and what it answers."""

from dataclasses import dataclass

from tests.journeys import conclusion_pages, conference_pages

OFFICE, FRONT, ADMINISTRATOR = "ha", "nhan", "toan"


@dataclass(frozen=True)
class PageClass:
    """One page that stands for all of its kind; the path names numbers of stories."""

    name: str
    path: str
    reader: str = ""
    status: int = 200


PUBLIC = (
    PageClass("home", "/"),
    PageClass("programmes", "/programmes/"),
    PageClass("programmes of a year", "/programmes/?year=2026"),
    PageClass("programme of 2026", "/programmes/{signed_code}/"),
    PageClass("review not published", "/programmes/{signed_code}/review/", status=404),
    PageClass("programme of 2025, reviewed", "/programmes/{judged_code}/"),
    PageClass("review of 2025", "/programmes/{judged_code}/review/"),
    PageClass("programme of 2024", "/programmes/{older_code}/"),
    PageClass("review not there", "/programmes/{older_code}/review/", status=404),
    PageClass("withdrawn programme", "/programmes/{withdrawn_code}/", status=410),
    PageClass("events of the past", "/events/"),
    PageClass("event told by a source", "/events/{event_code}/"),
    PageClass("conference held here", "/events/{held_code}/"),
    PageClass("public figure", "/figures/{public_figure}/"),
    PageClass("programme told by a source", "/programmes/{told_code}/"),
    PageClass("units", "/units/"),
    PageClass("units found", "/units/?q=an+phu"),
    PageClass("commune An Phú", "/units/{unit}/"),
    PageClass("commune before the reform", "/units/{old_unit}/"),
    PageClass("province of 166 communes", "/units/tinh-38-2025-07-01/"),
    PageClass("district of history", "/units/huyen-399-truoc-2025-07-01/"),
    PageClass("search", "/search/?q=an+phu"),
    PageClass("search without a find", "/search/?q=khong+co+xa+nay"),
    PageClass("search of all kinds", "/search/?q=doan+ket&from=2024&name=an+phu"),
    PageClass("timeline of the commune", "/units/{unit}/history/"),
    PageClass("choose what to compare", "/compare/?first={signed_code}"),
    PageClass(
        "two programmes by field", "/compare/?first={signed_code}&second={judged_code}"
    ),
    PageClass("sign-in", "/account/login/"),
    PageClass("nothing here", "/programmes/khong-co/", status=404),
)
WORK = (
    PageClass("programme list", "/work/programmes/", OFFICE),
    PageClass("list without a find", "/work/programmes/?year=1999", OFFICE),
    PageClass("draft 2027, office", "/work/programmes/{draft}/", OFFICE),
    PageClass("draft 2027, Front", "/work/programmes/{draft}/", FRONT),
    PageClass("draft being written", "/work/programmes/{writing}/", OFFICE),
    PageClass("programme to sign", "/work/programmes/{signing}/", "bich"),
    PageClass("year of a programme", "/work/programmes/{signed}/year/", OFFICE),
    PageClass(
        "content out for comment",
        "/work/programmes/{draft}/contents/{draft_content}/",
        OFFICE,
    ),
    PageClass(
        "content being written",
        "/work/programmes/{writing}/contents/{content}/",
        OFFICE,
    ),
    PageClass("text on paper", "/work/programmes/{signed}/text/", OFFICE),
    PageClass("history", "/work/programmes/{draft}/history/", OFFICE),
    PageClass(
        "compared with version 1", "/work/programmes/{draft}/compare/?version=1", OFFICE
    ),
    PageClass(
        "compared with last year",
        "/work/programmes/{draft}/compare/?version=before",
        OFFICE,
    ),
    PageClass("reviews", "/work/programmes/{signed}/review/", OFFICE),
    PageClass(
        "approved review",
        "/work/programmes/{signed}/review/{approved_review}/",
        FRONT,
    ),
    PageClass(
        "review being written", "/work/programmes/{signed}/review/{review}/", OFFICE
    ),
    PageClass(
        "review on one sheet",
        "/work/programmes/{signed}/review/{approved_review}/print/",
        OFFICE,
    ),
    PageClass(
        "history of a review",
        "/work/programmes/{signed}/review/{approved_review}/history/",
        OFFICE,
    ),
    PageClass("closing", "/work/programmes/{signed}/closing/", OFFICE),
    PageClass("search at work", "/work/search/?q=doan+ket", OFFICE),
    PageClass("search at work, nothing asked", "/work/search/", OFFICE),
    PageClass("commune next door", "/work/programmes/", "nga"),
    PageClass("draft of others", "/work/programmes/{draft}/", "nga", status=404),
    PageClass("not allowed", "/work/programmes/new/", "loc", status=403),
)
HISTORY = (
    PageClass("history from sources", "/work/sources/", OFFICE),
    PageClass("record an event", "/work/sources/new/", OFFICE),
    PageClass("history, not allowed", "/work/sources/new/", "loc", status=403),
    PageClass("record of others", "/work/sources/{told_source}/", OFFICE, status=404),
)
FORMS = (
    PageClass("open a draft", "/work/programmes/new/", OFFICE),
    PageClass("head", "/work/programmes/{writing}/edit/", OFFICE),
    PageClass("parties", "/work/programmes/{writing}/parties/", OFFICE),
    PageClass("new content", "/work/programmes/{writing}/contents/new/", OFFICE),
    PageClass("content", "/work/programmes/{writing}/contents/{content}/edit/", OFFICE),
    PageClass(
        "new task", "/work/programmes/{writing}/contents/{content}/tasks/new/", OFFICE
    ),
    PageClass("task", "/work/programmes/{writing}/tasks/{task}/edit/", OFFICE),
    PageClass(
        "new target",
        "/work/programmes/{writing}/contents/{content}/targets/new/",
        OFFICE,
    ),
    PageClass("target", "/work/programmes/{writing}/targets/{target}/edit/", OFFICE),
    PageClass(
        "comment",
        "/work/programmes/{draft}/contents/{draft_content}/comment/",
        FRONT,
    ),
    PageClass("comment on the whole", "/work/programmes/{draft}/comment/", FRONT),
    PageClass("answer", "/work/programmes/{draft}/comments/{comment}/answer/", OFFICE),
    PageClass("sign", "/work/programmes/{signing}/parties/{party}/sign/", "bich"),
    PageClass("act: consult", "/work/programmes/{writing}/acts/consult/", "khai"),
    PageClass("act: give up", "/work/programmes/{writing}/acts/abandon/", "khai"),
    PageClass("act: redraft", "/work/programmes/{draft}/acts/redraft/", OFFICE),
    PageClass("act: rest", "/work/programmes/{draft}/acts/agree-to-rest/", FRONT),
    PageClass("act: approve", "/work/programmes/{draft}/acts/approve/", "loc"),
    PageClass("act: unapprove", "/work/programmes/{signing}/acts/unapprove/", "loc"),
    PageClass("act: publish", "/work/programmes/{signed}/acts/publish/", "chau"),
    PageClass("act: withdraw", "/work/programmes/{signed}/acts/withdraw/", "chau"),
    PageClass("amendment", "/work/programmes/{signed}/amendments/new/", "bich"),
    PageClass("open a review", "/work/programmes/{signed}/review/new/", OFFICE),
    PageClass(
        "assess the contents",
        "/work/programmes/{signed}/review/{review}/write/",
        OFFICE,
    ),
    PageClass(
        "act: submit the review",
        "/work/programmes/{signed}/review/{review}/acts/submit/",
        OFFICE,
    ),
    PageClass("act: close", "/work/programmes/{signed}/closing/approve/", "loc"),
    PageClass(
        "settle a task",
        "/work/programmes/{signed}/closing/tasks/{open_task}/",
        OFFICE,
    ),
    PageClass("act: terminate", "/work/programmes/{signed}/acts/terminate/", "bich"),
)
TASKS = (
    PageClass("planned task", "/work/tasks/{planned_task}/", "khai"),
    PageClass("task under way", "/work/tasks/{begun_task}/", "tu"),
    PageClass("task reported and disputed", "/work/tasks/{told_task}/", "tu"),
    PageClass("history of a task", "/work/tasks/{told_task}/history/", "ngan"),
    PageClass("task: assign", "/work/tasks/{planned_task}/acts/assign/", "khai"),
    PageClass("regular: assign", "/work/tasks/{regular_task}/acts/assign/", "khai"),
    PageClass("task: report", "/work/tasks/{begun_task}/acts/submit/", "tu"),
    PageClass("task: more time", "/work/tasks/{begun_task}/acts/extend/", "loc"),
    PageClass("task: another body", "/work/tasks/{begun_task}/acts/reassign/", "loc"),
    PageClass("task: call off", "/work/tasks/{begun_task}/acts/cancel/", "loc"),
    PageClass("task: remind", "/work/tasks/{begun_task}/acts/remind/", OFFICE),
    PageClass(
        "result: check", "/work/tasks/{told_task}/results/{told}/acts/complete/", OFFICE
    ),
    PageClass(
        "result: confirm",
        "/work/tasks/{told_task}/results/{told}/acts/confirm/",
        "ngan",
    ),
    PageClass(
        "result: object",
        "/work/tasks/{told_task}/results/{told}/acts/dispute/",
        "ngan",
    ),
    PageClass(
        "result: evidence",
        "/work/tasks/{told_task}/results/{told}/acts/evidence/",
        "tu",
    ),
    PageClass(
        "objection: answer",
        "/work/tasks/{told_task}/results/{told}/words/{dispute}/acts/answer/",
        "tu",
    ),
    PageClass(
        "later task",
        "/work/programmes/{running}/contents/{running_content}/later-tasks/new/",
        OFFICE,
    ),
    PageClass(
        "content of a running programme",
        "/work/programmes/{running}/contents/{running_content}/",
        OFFICE,
    ),
    PageClass(
        "task: not allowed", "/work/tasks/{begun_task}/acts/extend/", "tu", status=403
    ),
)
DIRECTORY = (
    PageClass("directory", "/directory/", ADMINISTRATOR),
    PageClass("organisations", "/directory/organisations/", ADMINISTRATOR),
    PageClass("organisation", "/directory/organisations/{committee}/", ADMINISTRATOR),
    PageClass("new organisation", "/directory/organisations/new/", ADMINISTRATOR),
    PageClass(
        "organisation's form",
        "/directory/organisations/{committee}/edit/",
        ADMINISTRATOR,
    ),
    PageClass(
        "organisation's end", "/directory/organisations/{committee}/end/", ADMINISTRATOR
    ),
    PageClass(
        "succession",
        "/directory/organisations/{committee}/succession/",
        ADMINISTRATOR,
    ),
    PageClass(
        "new post", "/directory/organisations/{committee}/posts/new/", ADMINISTRATOR
    ),
    PageClass(
        "new term", "/directory/organisations/{committee}/terms/new/", ADMINISTRATOR
    ),
    PageClass("people", "/directory/people/", ADMINISTRATOR),
    PageClass("person", "/directory/people/{person}/", ADMINISTRATOR),
    PageClass("new person", "/directory/people/new/", ADMINISTRATOR),
    PageClass("name", "/directory/people/{person}/edit/", ADMINISTRATOR),
    PageClass("quick set-up", "/directory/people/set-up/", ADMINISTRATOR),
    PageClass("new tenure", "/directory/people/{person}/tenures/new/", ADMINISTRATOR),
    PageClass("new acting", "/directory/people/{person}/actings/new/", ADMINISTRATOR),
    PageClass(
        "new delegation",
        "/directory/people/{person}/delegations/new/",
        ADMINISTRATOR,
    ),
    PageClass("lost device", "/directory/accounts/{account}/device/", ADMINISTRATOR),
    PageClass("new grant", "/directory/people/{person}/grants/new/", ADMINISTRATOR),
    PageClass(
        "password of another", "/directory/accounts/{account}/password/", ADMINISTRATOR
    ),
    PageClass("lock", "/directory/accounts/{account}/close/", ADMINISTRATOR),
    PageClass("mandates", "/directory/mandates/", "lan"),
    PageClass("own password", "/account/password/change/", "lan"),
    PageClass("sign-out", "/account/logout/", "lan"),
    PageClass("one-time codes", "/account/codes/", "lan"),
    PageClass("directory of others", "/directory/", OFFICE, status=404),
)
DESK = (
    PageClass("desk of the coordinator", "/work/", OFFICE),
    PageClass("desk of a head", "/work/", "loc"),
    PageClass("desk of an officer", "/work/", "ngan"),
    PageClass("desk of whoever reads along", "/work/", "hung"),
    PageClass("desk next door", "/work/", "nga"),
    PageClass("tasks", "/work/tasks/", OFFICE),
    PageClass("tasks overdue", "/work/tasks/?when=overdue", "khai"),
    PageClass("tasks without a find", "/work/tasks/?q=khong+co+viec+nay", OFFICE),
    PageClass("year, reviewed and closed", "/work/programmes/{reviewed}/year/", FRONT),
    PageClass("changed since signing", "/work/programmes/{signed}/since/", OFFICE),
    PageClass(
        "changed since a day",
        "/work/programmes/{reviewed}/since/?day=1/10/2025",
        "tu",
    ),
    PageClass("year of others", "/work/programmes/{signed}/year/", "nga", status=404),
)
TASK_STATES = (
    *(
        PageClass(f"task {state}", f"/work/tasks/{{{state}_task}}/", reader)
        for state, reader in (
            ("assigned", "khai"),
            ("returned", "loc"),
            ("accepted", "ngan"),
            ("in_progress", "tu"),
            ("submitted", OFFICE),
            ("completed", "thien"),
            ("cancelled", "xuan"),
        )
    ),
    PageClass("regular task", "/work/tasks/{times_task}/", "hung"),
    PageClass("task: accept", "/work/tasks/{given_task}/acts/accept/", "loc"),
    PageClass("task: return", "/work/tasks/{given_task}/acts/return/", "loc"),
    PageClass("task: begin", "/work/tasks/{taken_task}/acts/start/", "tu"),
    PageClass(
        "result: send back",
        "/work/tasks/{told_task}/results/{told}/acts/send-back/",
        OFFICE,
    ),
    PageClass("evidence: publish", "/work/evidence/{shut}/publish/", "chau"),
    PageClass("evidence: take back", "/work/evidence/{evidence}/withdraw/", "chau"),
    PageClass("task of others", "/work/tasks/{told_task}/", "nga", status=404),
)
REVIEWS = (
    PageClass(
        "final review",
        "/work/programmes/{reviewed}/review/{final_review}/",
        "hung",
    ),
    PageClass(
        "final review on one sheet",
        "/work/programmes/{reviewed}/review/{final_review}/print/",
        FRONT,
    ),
    PageClass("closed", "/work/programmes/{reviewed}/closing/", OFFICE),
    PageClass(
        "review that waits",
        "/work/programmes/{running}/review/{waiting_review}/",
        "loc",
    ),
    PageClass(
        "act: take the review back",
        "/work/programmes/{running}/review/{waiting_review}/acts/take-back/",
        OFFICE,
    ),
    PageClass(
        "act: approve the review",
        "/work/programmes/{running}/review/{waiting_review}/acts/approve/",
        "thien",
    ),
    PageClass(
        "act: publish the review",
        "/work/programmes/{signed}/review/{approved_review}/acts/publish/",
        "chau",
    ),
    PageClass(
        "act: withdraw the review",
        "/work/programmes/{reviewed}/review/{final_review}/acts/withdraw/",
        "chau",
    ),
    PageClass(
        "review of others",
        "/work/programmes/{reviewed}/review/{final_review}/",
        "nga",
        status=404,
    ),
)
RECORDS = (
    PageClass("record", "/work/sources/{record}/", OFFICE),
    PageClass("record's form", "/work/sources/{record}/edit/", OFFICE),
    PageClass("record: publish", "/work/sources/{record}/publish/", "chau"),
    PageClass("record: withdraw", "/work/sources/{record}/withdraw/", "chau"),
    PageClass("record next door", "/work/sources/{record}/", "nga", status=404),
)
CALENDAR = (
    PageClass("calendar", "/work/calendar/", OFFICE),
    PageClass("calendar of another month", "/work/calendar/?month=2026-06", "loc"),
    PageClass("calendar next door", "/work/calendar/", "nga"),
    PageClass("addresses of the calendar", "/work/calendar/feeds/", OFFICE),
    PageClass("messages", "/work/messages/", "tu"),
    PageClass("messages, none", "/work/messages/", "nga"),
    PageClass("mails that did not arrive", "/work/messages/mail/", OFFICE),
    PageClass("mails to mend", "/work/messages/mail/", ADMINISTRATOR),
    PageClass("mails, not allowed", "/work/messages/mail/", "tu", status=403),
    PageClass("e-mail address", "/directory/accounts/{account}/email/", ADMINISTRATOR),
)
RENEWALS = (
    PageClass("next programme", "/work/programmes/{reviewed}/next/", OFFICE),
    PageClass("next programme, waived", "/work/programmes/{signed}/next/", OFFICE),
    PageClass("draft follows", "/work/programmes/{writing}/follow/", OFFICE),
    PageClass("draft opened from a review", "/work/programmes/{walking}/", OFFICE),
    PageClass("old lines", "/work/programmes/{walking}/walk/", OFFICE),
    PageClass("old lines, Front", "/work/programmes/{draft}/walk/", FRONT),
    PageClass("old line", "/work/programmes/{walking}/walk/lines/{line}/", OFFICE),
    PageClass("old lines: rest", "/work/programmes/{walking}/walk/rest/", OFFICE),
    PageClass("old lines: finish", "/work/programmes/{walking}/walk/finish/", OFFICE),
    PageClass("years beneath", "/work/programmes/{signed}/years/", OFFICE),
    PageClass("side by side", "/work/programmes/{draft}/side-by-side/", OFFICE),
    PageClass("next of others", "/work/programmes/{signed}/next/", "nga", status=404),
    PageClass("next not allowed", "/work/programmes/{signed}/next/", "loc", status=403),
)
EVERY_PAGE = (
    *PUBLIC,
    *WORK,
    *HISTORY,
    *FORMS,
    *TASKS,
    *DIRECTORY,
    *DESK,
    *TASK_STATES,
    *REVIEWS,
    *RECORDS,
    *CALENDAR,
    *(PageClass(*place) for place in conference_pages.PLACES),
    *RENEWALS,
    *(PageClass(*place) for place in conclusion_pages.PLACES),
)
