"""The briefing of the first quarter of 2026: prepared, held, concluded, shown."""

from collections.abc import Callable, Mapping
from datetime import date, time
from functools import partial

from phoihop.conferences import services
from phoihop.conferences.concluding_states import MatterDecision, MatterKind
from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
)
from phoihop.conferences.services import (
    HeadOutline,
    ItemOutline,
    MatterOutline,
    PartOutline,
    PhotoOutline,
)
from phoihop.conferences.services.minutes import minute_now
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes.models import Programme
from phoihop.samples import briefing_words as words
from phoihop.samples.briefing_guests import Guests
from phoihop.samples.conclusions_2026 import take_conclusions
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune
from phoihop.samples.scans import illustrative_paper

_PLANNED, _INVITED = date(2026, 4, 8), date(2026, 4, 9)
_REPLIED, _HELD = date(2026, 4, 13), words.HELD_ON
_MINUTED, _CONCLUDED = date(2026, 4, 16), date(2026, 4, 17)
_SHOWN = date(2026, 4, 20)


class Briefing2026:
    """One conference from its plan to the public summary."""

    conference: Conference

    def __init__(self, commune: Commune, programme: Programme) -> None:
        self._commune = commune
        self._programme = programme
        self._guests = Guests(commune)
        self._items: dict[str, AgendaItem] = {}

    def note(self, diary: Diary) -> None:
        """Note every step on its day."""
        steps: tuple[tuple[date, Callable[[date], object]], ...] = (
            (_PLANNED, self._plan),
            (_PLANNED, self._write_agenda),
            (_INVITED, self._invite),
            (_REPLIED, self._reply),
            (_HELD, self._hold),
            (_HELD, self._decide_matters),
            (_MINUTED, self._write_minutes),
            (_MINUTED, self._take_conclusions),
            (_CONCLUDED, self._conclude),
            (_SHOWN, self._show),
        )
        for day, act in steps:
            diary.on(day, partial(act, day))

    def _plan(self, day: date) -> None:
        coordinator = self._as("ha", day)
        self.conference = services.plan_conference(
            actor=coordinator,
            outline=_head(self._commune.organisations["party"]),
        )
        services.add_people(
            actor=coordinator,
            conference=self.conference,
            outlines=[
                self._part("hien", ConferencePerson.Part.PRESIDING, "party"),
                self._part("ha", ConferencePerson.Part.SECRETARY, "committee"),
            ],
        )
        services.link_programme(
            actor=coordinator,
            conference=self.conference,
            programme=self._programme,
            link=ConferenceProgramme.Link.BRIEFS,
        )

    def _write_agenda(self, day: date) -> None:
        coordinator = self._as("ha", day)
        for outline in _agenda(self._commune.organisations):
            self._items[outline.title] = services.add_item(
                actor=coordinator, conference=self.conference, outline=outline
            )
        services.write_agenda(actor=coordinator, conference=self.conference)

    def _invite(self, day: date) -> None:
        self._guests.invite(self._as("ha", day), self.conference)

    def _reply(self, day: date) -> None:
        self._guests.reply(self.conference, day)

    def _hold(self, day: date) -> None:
        coordinator = self._as("ha", day)
        # What was left open since the agenda was written stands on it as well.
        services.write_agenda(actor=coordinator, conference=self.conference)
        services.hold(actor=coordinator, conference=self.conference)
        self._guests.write_down(coordinator, self.conference)
        services.add_photo(
            actor=coordinator,
            conference=self.conference,
            outline=PhotoOutline(
                caption="Quang cảnh hội nghị giao ban quý I (ảnh minh họa)",
                upload=illustrative_paper("Ảnh hội nghị giao ban quý I", day),
                taken_on=day,
            ),
        )

    def _decide_matters(self, day: date) -> None:
        chief = self._as("khai", day)
        matters = CarriedMatter.objects.filter(conference=self.conference)
        for matter in matters.select_related("item").order_by("item__rank"):
            services.decide_matter(
                actor=chief, item=matter.item, outline=_decision(matter)
            )

    def _write_minutes(self, day: date) -> None:
        coordinator = self._as("ha", day)
        self._minute(coordinator, "MTTQ xã báo cáo quý I", words.FRONT_FIRST)
        for title, text in _MINUTES.items():
            self._minute(coordinator, title, text)
        services.close_minutes(actor=coordinator, conference=self.conference)
        self._minute(
            coordinator,
            "MTTQ xã báo cáo quý I",
            words.FRONT_MINUTE,
            words.CORRECTED_MINUTE,
        )
        _settle(coordinator, self.conference)

    def _minute(self, actor: Mandate, title: str, text: str, reason: str = "") -> None:
        item = AgendaItem.objects.get(pk=self._items[title].pk)
        last = item.revisions.order_by("-number").first()
        services.write_minute(
            actor=actor,
            conference=self.conference,
            item=item,
            text=text,
            version=minute_now(last).version,
            reason=reason,
        )

    def _take_conclusions(self, day: date) -> None:
        take_conclusions(
            self._as("ha", day),
            self._commune,
            said=self._items["Kết luận hội nghị"],
            asked=self._items["Phát biểu chỉ đạo"],
        )

    def _conclude(self, day: date) -> None:
        services.conclude(actor=self._as("hien", day), conference=self.conference)

    def _show(self, day: date) -> None:
        services.write_summary(
            actor=self._as("ha", day),
            conference=self.conference,
            text=words.SUMMARY,
            version=1,
        )
        services.publish_summary(
            actor=self._as("chau", day),
            conference=self.conference,
            photo_ids=list(self.conference.photos.values_list("pk", flat=True)),
        )

    def _part(self, person: str, part: ConferencePerson.Part, body: str) -> PartOutline:
        known = self._commune.people[person]
        return PartOutline(
            part=part,
            name=known.full_name,
            titles=[self._commune.mandate(person, _PLANNED).title],
            person_id=known.pk,
            organisation_id=self._commune.organisations[body].pk,
        )

    def _as(self, person: str, day: date, body: str = "") -> Mandate:
        return self._commune.mandate(person, day, body)


_MINUTES = {
    "UBND xã báo cáo quý I": words.COMMITTEE_MINUTE,
    "Bàn việc các tổ chức nhận giúp hộ nghèo": words.DISCUSSION_MINUTE,
    "Phát biểu chỉ đạo": words.DIRECTIVE_MINUTE,
    "Kết luận hội nghị": words.CONCLUSION_MINUTE,
}


def _decision(matter: CarriedMatter) -> MatterOutline:
    """Give everything that was left open a new day, with what its body says."""
    reasons = {
        MatterKind.MISSING_FIGURES: "Mới thay người nhập số; hẹn nhập xong trong tuần.",
        MatterKind.LATE_REPORT: "Báo cáo đang chờ người đứng đầu đi công tác về ký.",
        MatterKind.DISPUTED_RESULT: (
            "Phòng Kinh tế và MTTQ xã cùng đến thôn Phú Hạ xem lại sổ hộ nghèo."
        ),
    }
    return MatterOutline(
        decision=MatterDecision.NEW_DATE,
        reason=reasons.get(MatterKind(matter.kind), "Chờ vật tư; hẹn lại trong tháng."),
        due_on=date(2026, 4, 24),
    )


def _agenda(bodies: Mapping[str, Organisation]) -> list[ItemOutline]:
    """Return what stands on the agenda besides what was left open."""
    return [
        ItemOutline(
            kind=ItemKind.REPORT,
            title="MTTQ xã báo cáo quý I",
            speaker="Bùi Đức Thiện, Chủ tịch MTTQ xã",
            speaker_organisation=bodies["front"],
            planned_minutes=15,
        ),
        ItemOutline(
            kind=ItemKind.REPORT,
            title="UBND xã báo cáo quý I",
            speaker="Nguyễn Hữu Lộc, Chủ tịch UBND xã",
            speaker_organisation=bodies["committee"],
            planned_minutes=15,
        ),
        ItemOutline(
            kind=ItemKind.DISCUSSION,
            title="Bàn việc các tổ chức nhận giúp hộ nghèo",
            planned_minutes=40,
        ),
        ItemOutline(
            kind=ItemKind.DIRECTIVE,
            title="Phát biểu chỉ đạo",
            speaker="Nguyễn Thị Hiên, Phó Bí thư Thường trực Đảng ủy xã",
            speaker_organisation=bodies["party"],
            planned_minutes=15,
        ),
        ItemOutline(
            kind=ItemKind.CONCLUSION, title="Kết luận hội nghị", planned_minutes=15
        ),
    ]


def _head(party: Organisation) -> HeadOutline:
    return HeadOutline(
        title="Hội nghị giao ban công tác phối hợp quý I năm 2026",
        purposes=(Purpose.BRIEFING,),
        day=_HELD,
        place="Hội trường UBND xã An Phú",
        starts_at=time(8),
        ends_at=time(11),
        convener="Thường trực Đảng ủy xã An Phú",
        convener_organisation=party,
        concludes_for="Thường trực Đảng ủy xã An Phú",
        series="Giao ban công tác phối hợp năm 2026",
        number=1,
    )


def _settle(coordinator: Mandate, conference: Conference) -> None:
    """Settle every item; of a discussion it is said what was decided."""
    for item in conference.items.filter(removed_at=None, is_resolved=False):
        is_talk = item.kind == ItemKind.DISCUSSION
        services.settle_item(
            actor=coordinator,
            conference=conference,
            item=item,
            decision=words.DISCUSSED if is_talk else "",
            version=item.version,
        )
