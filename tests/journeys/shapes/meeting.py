"""A conference from its plan to its public summary, as its organisers lead it."""

from tests.journeys.visitors import Visitor

PLACE = "Hội trường UBND xã An Phú"
CONCLUDED, ASKED_FOR = "Lấy làm kết luận", "Ghi lại yêu cầu"


def path_of(visitor: Visitor) -> str:
    """Return the path of the page that is open."""
    return visitor.page.url.removeprefix(visitor.address).split("#")[0].split("?")[0]


def plan(
    writer: Visitor, title: str, day: str, purposes: list[str], **head: str
) -> str:
    """Plan a conference and return its path."""
    writer.open("/work/conferences/new/")
    writer.fill(title=title, occurred_on=day, starts_at="8:00", ends_at="11:00")
    writer.fill(place=PLACE, **head)
    writer.tick("purposes", *purposes)
    writer.press("Lập hội nghị")
    return path_of(writer)


def give_part(writer: Visitor, meeting: str, part: str, *people: str) -> None:
    """Say what people of the directory do there."""
    writer.open(f"{meeting}people/")
    writer.fill(part=part)
    writer.tick("people", *people)
    writer.press("Ghi vào")


def give_guest_part(
    writer: Visitor, meeting: str, part: str, name: str, titles: str
) -> None:
    """Say what somebody does there who stands in no directory of the commune."""
    writer.open(f"{meeting}people/")
    writer.fill(part=part, name=name, titles=titles)
    writer.press("Ghi vào")


def link(writer: Visitor, meeting: str, programme: str, what: str) -> None:
    """Say what the conference does with a programme."""
    writer.open(f"{meeting}programmes/")
    writer.fill(programme=programme, link=what)
    writer.press("Thêm vào danh sách")


def add_item(
    writer: Visitor, meeting: str, kind: str, title: str, **fields: str
) -> None:
    """Put an item on the agenda."""
    writer.open(f"{meeting}agenda/new/")
    writer.fill(kind=kind, title=title, **fields)
    writer.press("Đưa vào chương trình")


def invite(writer: Visitor, meeting: str, *bodies: str) -> None:
    """Ask the heads of bodies, and send the invitations."""
    writer.open(f"{meeting}invitations/")
    for body in bodies:
        writer.fill(organisation=body, asked_title="Chủ tịch")
        writer.press("Thêm vào danh sách")
    writer.open(f"{meeting}acts/invite/")
    writer.press("Gửi giấy mời")


def hold(writer: Visitor, meeting: str) -> None:
    """Record that it was held."""
    writer.open(f"{meeting}acts/hold/")
    writer.press("Ghi nhận đã họp")


def minute(
    writer: Visitor, meeting: str, line: str, text: str, decision: str = ""
) -> str:
    """Write under an item of the agenda, settle it, and return the item's path."""
    writer.open(meeting)
    writer.follow(line)
    item = path_of(writer).removesuffix("minute/")
    writer.fill(text=text)
    writer.press("Lưu biên bản")
    writer.open(f"{item}settle/")
    if decision:
        writer.fill(decision=decision)
    writer.press("Chốt mục")
    return item


def take_sentence(
    writer: Visitor, item: str, sentence: str, lead: str, until: str, *, verb: str
) -> None:
    """Take a sentence of the minute, concluded or asked for, that a body is to do."""
    writer.open(f"{item}conclusions/new/")
    writer.tick("sentences", sentence)
    writer.fill(lead=lead, due_on=until)
    writer.press(verb)


def close_minutes(writer: Visitor, meeting: str) -> None:
    """Close the minutes."""
    writer.open(f"{meeting}acts/minute/")
    writer.press("Khóa biên bản")


def conclude(leader: Visitor, meeting: str, nothing_because: str = "") -> None:
    """Conclude it; where nothing was concluded, say why."""
    leader.open(f"{meeting}acts/conclude/")
    if nothing_because:
        leader.fill(no_conclusion_reason=nothing_because)
    leader.press("Kết luận hội nghị")
    leader.sees("Đã kết luận")


def tell_the_public(
    writer: Visitor, publisher: Visitor, meeting: str, text: str
) -> None:
    """One person writes the summary, another shows it to everybody."""
    writer.open(f"{meeting}summary/")
    writer.fill(text=text)
    writer.press("Lưu")
    publisher.open(f"{meeting}acts/publish/")
    publisher.press("Công bố tóm tắt")


def open_event(citizen: Visitor, title: str) -> None:
    """Find a conference among the public events."""
    citizen.open("/events/")
    citizen.follow(title)


def make_task(giver: Visitor, words: str, title: str, until: str) -> str:
    """Make a task of what was asked for, and return its path."""
    giver.open("/work/conferences/conclusions/")
    giver.page.locator("main .row-title").filter(has_text=words).first.click()
    giver.page.wait_for_load_state()
    giver.follow("Chia thành việc")
    giver.fill(t0__title=title, t0__due_on=until)
    giver.press("Lập các việc")
    giver.follow(title)
    return path_of(giver)
