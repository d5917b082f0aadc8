"""A conference about a programme, concluded here, its summary published."""

from phoihop.conferences import services
from phoihop.conferences.factories import minuted
from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Photo,
)
from phoihop.conferences.tests.test_papers import photograph, summarise
from phoihop.portal.tests.carrying_out import CarryingOut

WORDS = "Xã giao ban quý II.\n\nTiến độ tốt; 5 nhà bàn giao trước ngày 30/9."
MINUTE = "Các đại biểu đã thảo luận."


def confer(story: CarryingOut) -> tuple[Conference, Photo, Photo]:
    """Conclude a conference about the programme, with a summary and two photos."""
    lan, ha = story.lan, story.ha
    held = minuted(actor=lan, guests=[story.cast.organisations["front"]])
    ConferenceProgramme.objects.create(
        conference=held,
        programme=story.programme,
        link=ConferenceProgramme.Link.BRIEFS,
    )
    ConferencePerson.objects.create(
        conference=held,
        rank=1,
        part=ConferencePerson.Part.PRESIDING,
        name="Trần Văn Minh",
        titles=["Chủ tịch UBND xã"],
    )
    services.conclude(
        actor=ha, conference=held, no_conclusion_reason="Họp nắm tình hình."
    )
    chosen, kept = photograph(lan, held), photograph(lan, held, caption="Bữa trưa")
    summarise(lan, held, WORDS, 1)
    return held, chosen, kept


def show_conference(story: CarryingOut) -> Conference:
    """Let the publisher show the summary with one of the photos."""
    held, chosen, _kept = confer(story)
    services.publish_summary(actor=story.phuong, conference=held, photo_ids=[chosen.pk])
    return held
