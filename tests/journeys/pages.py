"""Every class of pages: where it is, who looks at it, and what it answers."""

from dataclasses import dataclass

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
    PageClass("programme of 2024", "/programmes/{older_code}/"),
    PageClass("withdrawn programme", "/programmes/{withdrawn_code}/", status=410),
    PageClass("units", "/units/"),
    PageClass("units found", "/units/?q=an+phu"),
    PageClass("commune An Phú", "/units/{unit}/"),
    PageClass("commune before the reform", "/units/{old_unit}/"),
    PageClass("province of 166 communes", "/units/tinh-38-2025-07-01/"),
    PageClass("district of history", "/units/huyen-399-truoc-2025-07-01/"),
    PageClass("search", "/search/?q=an+phu"),
    PageClass("search without a find", "/search/?q=khong+co+xa+nay"),
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
    PageClass("signed programme", "/work/programmes/{signed}/", OFFICE),
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
    PageClass("commune next door", "/work/programmes/", "nga"),
    PageClass("draft of others", "/work/programmes/{draft}/", "nga", status=404),
    PageClass("not allowed", "/work/programmes/new/", "loc", status=403),
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
    PageClass("act: terminate", "/work/programmes/{signed}/acts/terminate/", "bich"),
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
EVERY_PAGE = (*PUBLIC, *WORK, *FORMS, *DIRECTORY)
