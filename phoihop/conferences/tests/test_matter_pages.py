"""The page of carried matters: whoever decides on one is led there, nobody else."""

from datetime import timedelta

from phoihop.conferences import services
from phoihop.conferences.models import ConclusionItem
from phoihop.conferences.tests.concluding import assign, hold_on
from phoihop.foundation.clock import today
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


def test_whoever_gave_the_overdue_task_out_is_led_to_deciding_on_it(
    cast: Cast, issued: ConclusionItem, client_of: ClientOf
) -> None:
    lan, minh, bodies = cast.mandate("lan"), cast.mandate("minh"), cast.organisations
    late = today() - timedelta(days=5)
    assign(minh, issued, [bodies["womens_union"]], due_on=late)
    conference = hold_on(lan, [bodies["front"]], days_ago=0)
    made = services.write_agenda(actor=lan, conference=conference)
    root = f"/work/conferences/{conference.pk}/"
    of_task, of_conclusion = (f"{root}agenda/{one.pk}/decide/" for one in made)
    for name, offered in (
        ("lan", {of_task, of_conclusion}),
        ("minh", {of_task}),
        ("tam", set()),
    ):
        client = client_of(cast.mandate(name))
        page = client.get(f"{root}matters/").content.decode()
        assert {one for one in (of_task, of_conclusion) if one in page} == offered
        statuses = [client.get(one).status_code for one in (of_task, of_conclusion)]
        assert statuses == [
            200 if one in offered else 403 for one in (of_task, of_conclusion)
        ]
