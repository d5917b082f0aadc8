"""Who was asked to the briefing of the first quarter of 2026, and who came."""

from datetime import date

from phoihop.conferences import services
from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.services import Coming, InvitationOutline, Reply
from phoihop.conferences.states import Answer, Attendance
from phoihop.directory.mandates import Mandate
from phoihop.samples.offices import Commune

# Who speaks for an invited body, and what it replies.
_REPLIES = {
    "front": ("nhan", Reply(answer=Answer.ATTENDS)),
    "women": ("xuan", Reply(answer=Answer.ATTENDS)),
    "farmers": (
        "dat",
        Reply(
            answer=Answer.SENDS, sent_name="Nông Văn Thực", sent_title="Phó Chủ tịch"
        ),
    ),
    "youth": (
        "yen",
        Reply(answer=Answer.CANNOT, reason="Đưa đội tuyển của xã đi thi ở tỉnh."),
    ),
    "veterans": ("suu", Reply(answer=Answer.ATTENDS)),
}
_CAME = {
    "front": Coming(attendance=Attendance.PRESENT),
    "women": Coming(attendance=Attendance.PRESENT),
    "farmers": Coming(
        attendance=Attendance.REPRESENTED, name="Nông Văn Thực", title="Phó Chủ tịch"
    ),
    "youth": Coming(attendance=Attendance.ABSENT),
    "veterans": Coming(attendance=Attendance.PRESENT),
    "workers": Coming(attendance=Attendance.PRESENT),
}
_INVITED_HEADS = {
    "front": ("Bùi Đức Thiện", "Chủ tịch"),
    "women": ("Lê Thị Lan", "Chủ tịch"),
    "farmers": ("Cao Văn Đạt", "Chủ tịch"),
    "youth": ("Trịnh Hải Yến", "Bí thư"),
    "veterans": ("Phan Văn Sửu", "Chủ tịch"),
    "workers": ("Mai Thị Thơm", "Chủ tịch"),
}


class Guests:
    """The invited bodies, from the invitation to the list of who was there."""

    def __init__(self, commune: Commune) -> None:
        self._commune = commune

    def invite(self, coordinator: Mandate, conference: Conference) -> None:
        """Ask the heads of the bodies, and the secretaries of the villages on paper."""
        for key, head in _INVITED_HEADS.items():
            services.invite_body(
                actor=coordinator,
                conference=conference,
                outline=InvitationOutline(
                    organisation=self._commune.organisations[key],
                    asked_name=head[0],
                    asked_title=head[1],
                    asks_head=True,
                ),
            )
        services.invite_body(
            actor=coordinator,
            conference=conference,
            outline=InvitationOutline(body_name="Bí thư chi bộ 18 thôn"),
        )
        services.send_invitations(actor=coordinator, conference=conference)

    def reply(self, conference: Conference, day: date) -> None:
        """Let those who reply say who comes."""
        for key, (person, reply) in _REPLIES.items():
            services.answer_invitation(
                actor=self._commune.mandate(person, day, key),
                conference=conference,
                invitation=self._of(conference, key),
                reply=reply,
            )

    def write_down(self, coordinator: Mandate, conference: Conference) -> None:
        """Write down who was present, represented or absent."""
        for key, coming in _CAME.items():
            invitation = self._of(conference, key)
            services.record_attendance(
                actor=coordinator,
                conference=conference,
                invitation=invitation,
                coming=coming,
                version=invitation.version,
            )

    def _of(self, conference: Conference, key: str) -> Invitation:
        body = self._commune.organisations[key]
        return conference.invitations.get(organisation=body)
