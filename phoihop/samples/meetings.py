"""The other meetings of xã An Phú: held and filed, put off, called off, to come."""

from collections.abc import Callable
from datetime import date, time
from functools import partial

from phoihop.conferences import services
from phoihop.conferences.models import Conference, ConferenceProgramme, Purpose
from phoihop.conferences.services import (
    HeadOutline,
    InvitationOutline,
    ItemOutline,
)
from phoihop.conferences.services.minutes import minute_now
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune

_PLACE = "Hội trường UBND xã An Phú"
_SIGNED = date(2026, 1, 30)
_NO_CONCLUSION = "Hội nghị chỉ ký chương trình, không giao thêm việc."
_SIGNING_MINUTE = (
    "Ba bên nghe lại toàn văn chương trình, thống nhất và cùng ký; Thường trực Đảng ủy "
    "xã chứng kiến."
)
_JOINT_MINUTE = (
    "Ba bên thống nhất bốn điểm tiếp xúc cử tri và người trả lời ở mỗi điểm."
)


class Office:
    """The office that prepares and writes down the smaller meetings."""

    def __init__(self, commune: Commune) -> None:
        self._commune = commune

    def plan(
        self, actor: Mandate, title: str, purpose: Purpose, day: date
    ) -> Conference:
        """Plan a meeting in the hall, in the afternoon."""
        return services.plan_conference(
            actor=actor,
            outline=HeadOutline(
                title=title,
                purposes=(purpose,),
                day=day,
                place=_PLACE,
                starts_at=time(14),
                ends_at=time(16),
            ),
        )

    def hold(
        self, actor: Mandate, conference: Conference, title: str, kind: ItemKind
    ) -> None:
        """Put one item on the agenda, invite two bodies, and hold it."""
        outline = ItemOutline(kind=kind, title=title, planned_minutes=60)
        services.add_item(actor=actor, conference=conference, outline=outline)
        self.invite(actor, conference, ("front", "women"))
        services.hold(actor=actor, conference=conference)

    def invite(
        self, actor: Mandate, conference: Conference, bodies: tuple[str, ...]
    ) -> None:
        """Ask these bodies."""
        for key in bodies:
            services.invite_body(
                actor=actor,
                conference=conference,
                outline=InvitationOutline(
                    organisation=self._commune.organisations[key]
                ),
            )
        services.send_invitations(actor=actor, conference=conference)

    def close(self, actor: Mandate, conference: Conference, text: str) -> None:
        """Write the one minute, settle the item and close the minutes."""
        item = conference.items.get()
        services.write_minute(
            actor=actor,
            conference=conference,
            item=item,
            text=text,
            version=minute_now(None).version,
        )
        item.refresh_from_db()
        services.settle_item(
            actor=actor,
            conference=conference,
            item=item,
            decision="Thống nhất như biên bản.",
            version=item.version,
        )
        services.close_minutes(actor=actor, conference=conference)

    def mandate(self, person: str, day: date) -> Mandate:
        """Return the mandate under which somebody acts on a day."""
        return self._commune.mandate(person, day)


class Meetings:
    """Every state in which a conference may be, but the one of the briefing."""

    def __init__(self, commune: Commune, programme: Programme) -> None:
        self._commune = commune
        self._office = Office(commune)
        self._programme = programme

    def note(self, diary: Diary) -> None:
        """Note every meeting on the days on which something was done to it."""
        steps: tuple[tuple[date, Callable[[date], object]], ...] = (
            (date(2026, 2, 2), self._signing),
            (date(2026, 4, 22), self._dialogue_put_off),
            (date(2026, 4, 27), self._called_off),
            (date(2026, 5, 7), self._joint_meeting),
            (date(2026, 5, 11), self._just_held),
            (date(2026, 5, 12), self._half_year),
            (date(2026, 5, 12), self._to_come),
        )
        for day, act in steps:
            diary.on(day, partial(act, day))

    def _signing(self, day: date) -> None:
        """Write the signing of 2026 down afterwards, and file it."""
        actor = self._office.mandate("ha", day)
        conference = self._office.plan(
            actor,
            "Hội nghị ký kết chương trình phối hợp công tác năm 2026",
            Purpose.SIGNING,
            _SIGNED,
        )
        services.link_programme(
            actor=actor,
            conference=conference,
            programme=self._programme,
            link=ConferenceProgramme.Link.SIGNS,
        )
        self._office.hold(actor, conference, "Ký chương trình", ItemKind.SIGNING)
        self._office.close(actor, conference, _SIGNING_MINUTE)
        services.conclude(
            actor=self._office.mandate("khai", day),
            conference=conference,
            no_conclusion_reason=_NO_CONCLUSION,
        )
        services.file_conference(actor=actor, conference=conference)

    def _dialogue_put_off(self, day: date) -> None:
        actor = self._office.mandate("ha", day)
        conference = self._office.plan(
            actor,
            "Đối thoại giữa Chủ tịch UBND xã với Nhân dân, đợt 1 năm 2026",
            Purpose.DIALOGUE,
            date(2026, 4, 29),
        )
        services.postpone(
            actor=actor,
            conference=conference,
            reason="Bốn thôn bị ngập sau mưa, dân chưa đến dự đông đủ được.",
        )

    def _called_off(self, day: date) -> None:
        actor = self._office.mandate("ha", day)
        conference = self._office.plan(
            actor,
            "Họp liên tịch rà soát điểm bỏ rác tạm",
            Purpose.JOINT_MEETING,
            date(2026, 5, 5),
        )
        services.cancel(
            actor=actor,
            conference=conference,
            reason="Tỉnh đã quyết định điểm xử lý chung, không còn gì phải bàn.",
        )

    def _joint_meeting(self, day: date) -> None:
        """Hold a meeting whose minutes are written and wait for the conclusion."""
        actor = self._office.mandate("ha", day)
        conference = self._office.plan(
            actor,
            "Họp liên tịch chuẩn bị tiếp xúc cử tri trước kỳ họp giữa năm",
            Purpose.JOINT_MEETING,
            day,
        )
        self._office.hold(
            actor, conference, "Điểm và người trả lời", ItemKind.DISCUSSION
        )
        self._office.close(actor, conference, _JOINT_MINUTE)

    def _just_held(self, day: date) -> None:
        actor = self._office.mandate("ha", day)
        conference = self._office.plan(
            actor,
            "Phát động Tháng hành động vì trẻ em năm 2026",
            Purpose.LAUNCH,
            day,
        )
        self._office.hold(actor, conference, "Phát động", ItemKind.OTHER)

    def _half_year(self, day: date) -> None:
        """Plan the half-year briefing, let its agenda be written, and invite."""
        actor = self._office.mandate("ha", day)
        last = Conference.objects.get(series="Giao ban công tác phối hợp năm 2026")
        conference = services.plan_conference(
            actor=actor,
            outline=HeadOutline(
                title="Hội nghị sơ kết công tác phối hợp 6 tháng đầu năm 2026",
                purposes=(Purpose.BRIEFING, Purpose.INTERIM_REVIEW),
                day=date(2026, 6, 18),
                place=_PLACE,
                starts_at=time(8),
                ends_at=time(11, 30),
                convener="Thường trực Đảng ủy xã An Phú",
                convener_organisation=self._commune.organisations["party"],
                series=last.series,
                number=2,
                previous=last,
            ),
        )
        services.link_programme(
            actor=actor,
            conference=conference,
            programme=self._programme,
            link=ConferenceProgramme.Link.BRIEFS,
        )
        services.write_agenda(actor=actor, conference=conference)
        self._office.invite(actor, conference, ("front", "women", "farmers", "youth"))

    def _to_come(self, day: date) -> None:
        self._office.plan(
            self._office.mandate("nhan", day),
            "Hội nghị phản biện dự thảo đề án nước sạch",
            Purpose.OTHER,
            date(2026, 6, 25),
        )
