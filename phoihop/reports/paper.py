"""A report laid out as the official paper: parts, chapters, lines in their order.

Its fixed headings are those of the paper, so they are Vietnamese and not translated.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from phoihop.reports.queries.sheet import SectionLine, Sheet
from phoihop.reports.states import SectionKind

_ORDINALS = ("nhất", "hai", "ba")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_JUDGED = (
    (SectionKind.STRENGTHS, "Ưu điểm"),
    (SectionKind.SHORTCOMINGS, "Hạn chế, tồn tại"),
    (SectionKind.OBJECTIVE, "Nguyên nhân khách quan"),
    (SectionKind.SUBJECTIVE, "Nguyên nhân chủ quan"),
)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A heading with what stands under it; ``level`` is the depth of the heading."""

    level: int
    heading: str
    line: SectionLine | None = None


def blocks_of(sheet: Sheet) -> list[Block]:
    """Return the report in printing order; what says nothing is left out."""
    parts = [
        ("Kết quả thực hiện", list(_results(sheet))),
        ("Phương hướng, nhiệm vụ kỳ tới", list(_plain(sheet, SectionKind.NEXT_TASKS))),
        ("Kiến nghị, đề xuất", list(_plain(sheet, SectionKind.PROPOSALS))),
    ]
    told = [(heading, blocks) for heading, blocks in parts if blocks]
    found = []
    for ordinal, (heading, blocks) in zip(_ORDINALS, told, strict=False):
        found += [Block(level=1, heading=f"Phần thứ {ordinal}. {heading}"), *blocks]
    return found


def _results(sheet: Sheet) -> Iterator[Block]:
    chapters = [*_by_programme(sheet), *_judgement(sheet), *_difficulties(sheet)]
    for number, (heading, blocks) in enumerate(chapters):
        yield Block(level=2, heading=f"{_roman(number)}. {heading}")
        yield from blocks


def _by_programme(sheet: Sheet) -> Iterator[tuple[str, list[Block]]]:
    for programme, lines in sheet.results:
        heading = programme or "Kết quả"
        yield heading, [_line(line) for line in lines]


def _line(line: SectionLine) -> Block:
    if not line.heading:
        return Block(level=0, heading="", line=line)
    return Block(level=3, heading=line.place, line=line)


def _judgement(sheet: Sheet) -> Iterator[tuple[str, list[Block]]]:
    said = [
        (heading, line)
        for kind, heading in _JUDGED
        for line in sheet.of_kind(kind)
        if line.text
    ]
    if said:
        yield (
            "Đánh giá chung",
            [
                Block(level=3, heading=f"{number}. {heading}", line=line)
                for number, (heading, line) in enumerate(said, start=1)
            ],
        )


def _difficulties(sheet: Sheet) -> Iterator[tuple[str, list[Block]]]:
    if blocks := list(_plain(sheet, SectionKind.DIFFICULTIES)):
        yield "Khó khăn, vướng mắc", blocks


def _plain(sheet: Sheet, kind: SectionKind) -> Iterator[Block]:
    for line in sheet.of_kind(kind):
        if line.text:
            yield Block(level=0, heading="", line=line)


def _roman(number: int) -> str:
    return _ROMAN[number] if number < len(_ROMAN) else str(number + 1)
