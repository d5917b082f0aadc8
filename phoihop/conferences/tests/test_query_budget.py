"""Pages of conferences take the same few queries whatever belongs to one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.conferences import factories, services
from phoihop.conferences.models import Conference, ConferencePerson, ConferenceProgramme
from phoihop.conferences.services import InvitationOutline, PaperOutline, PartOutline
from phoihop.directory.mandates import Mandate
from phoihop.files.tests.samples import pdf, upload
from phoihop.monitoring.tests.signing import sign
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

MORE = 6
# Measured; session, account, mandate and messages take six of them.
BUDGETS = {
    "": 17,
    "print/": 14,
    "invitations/": 14,
    "people/": 18,
    "screen/": 14,
    "minute/": 14,
    "history/": 10,
    "../": 13,
}


def fill(cast: Cast, conference: Conference, numbers: range) -> None:
    lan = cast.mandate("lan")
    for number in numbers:
        item = factories.add_item(actor=lan, conference=conference, title=f"M {number}")
        body = cast.organisations[list(cast.organisations)[number % 7]]
        outline = InvitationOutline(organisation=body, asked_title=f"Chức {number}")
        services.invite_body(actor=lan, conference=conference, outline=outline)
        services.write_minute(
            actor=lan, conference=conference, item=item, text="Ghi.", version=1
        )
        part = PartOutline(part=ConferencePerson.Part.ATTENDING, name=f"Ông {number}")
        services.add_people(actor=lan, conference=conference, outlines=[part])
        paper = PaperOutline(title="Tờ", upload=upload(pdf(), "a.pdf"), item=item)
        services.add_paper(actor=lan, conference=conference, outline=paper)
        services.link_programme(
            actor=lan,
            conference=conference,
            programme=sign(cast),
            link=ConferenceProgramme.Link.BRIEFS,
        )


def count(
    client_of: ClientOf, reader: Mandate, conference: Conference, page: str
) -> int:
    if page == "minute/":
        item = conference.items.order_by("rank")[0]
        page = f"agenda/{item.pk}/minute/"
    path = f"/work/conferences/{conference.pk}/{page}"
    path = "/work/conferences/" if page == "../" else path
    client = client_of(reader)
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(queries)


@pytest.mark.parametrize("page", BUDGETS)
def test_a_page_takes_as_many_queries_for_more_of_everything(
    client_of: ClientOf, cast: Cast, lan: Mandate, invited: Conference, page: str
) -> None:
    fill(cast, invited, range(1))
    few = count(client_of, lan, invited, page)
    fill(cast, invited, range(1, MORE))
    for _number in range(MORE):
        factories.plan(actor=lan)
    assert count(client_of, lan, invited, page) == few
    assert few <= BUDGETS[page]
