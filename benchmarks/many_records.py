"""Fictional programmes by the thousand, made past the services for the sake of time."""

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation
from phoihop.documents.models import Document, DocumentKind, Version
from phoihop.foundation.dates import inclusive
from phoihop.programmes.models import (
    Content,
    Party,
    PartyMember,
    Programme,
    ProgrammeKind,
    Task,
)
from phoihop.publication.models import Publication
from phoihop.testing.cast import build_cast

CONTENTS, TASKS_EACH = 15, 3
CARDS_EACH = 1 + CONTENTS * (1 + TASKS_EACH)
# One programme has a rare name in its title, one a rare person in its text.
NAMED, PRESENTED = 11, 23
_SUBJECTS = (
    "tuyên truyền phổ biến pháp luật", "xây dựng nông thôn mới", "giảm nghèo bền vững",
    "vận động xây nhà Đại đoàn kết", "phong trào thi đua yêu nước", "bảo vệ an ninh",
    "tiếp xúc cử tri", "giám sát và phản biện xã hội", "hòa giải ở cơ sở",
    "cải cách hành chính", "Quỹ vì người nghèo", "bảo vệ môi trường", "bầu cử",
    "ngày hội văn hóa khu dân cư", "phòng chống tham nhũng", "tiếp công dân",
)  # fmt: skip
_VERBS = ("Phối hợp", "Đẩy mạnh", "Tiếp tục", "Tổ chức", "Nâng cao", "Vận động")
_TAILS = (
    "trên địa bàn xã", "năm nay", "trong các tầng lớp Nhân dân", "ở thôn, tổ dân phố",
    "theo Chỉ thị số 05-CT/TW", "đúng quy định", "gắn với chuyển đổi số",
)  # fmt: skip
_SYLLABLES = (
    "an", "bình", "cao", "đông", "hà", "hòa", "khánh", "lâm", "long", "minh", "nam",
    "ngọc", "phú", "quang", "sơn", "tân", "thanh", "thịnh", "trung", "vĩnh", "xuân",
)  # fmt: skip


def make_records(cards: int) -> Mandate:
    """Make published programmes and drafts of as many, half of the cards each."""
    random.seed(7)
    cast = build_cast()
    reader = cast.mandate("lan")
    body = Organisation.objects.get(pk=reader.organisation_id or 0)
    units = list(AdminUnit.objects.real().on(date(2026, 1, 1)).at("commune")[:200])
    half = cards // 2 // CARDS_EACH
    texts = [_text(number) for number in range(half)]
    documents = _documents(units, [text["title"] for text in texts] * 2)
    _publish(documents[:half], texts, reader.person_id)
    _draft(documents[half:], texts, body, reader)
    return reader


def _sentence() -> str:
    return " ".join(map(random.choice, (_VERBS, _SUBJECTS, _TAILS)))


def _name() -> str:
    return " ".join(random.choice(_SYLLABLES).capitalize() for _ in range(2))


def _task(number: int) -> dict[str, Any]:
    return {
        "title": f"{_sentence()}, đợt {number}",
        "lead": f"MTTQ xã {_name()}",
        "coordinating": [f"UBND xã {_name()}"],
        "extent": f"{random.randint(3, 12)} thôn",
        "due": {"kind": "date", "on": "2026-09-30", "rule": "", "no_due_reason": ""},
        "measure": "biên bản",
        "deliverable": _sentence(),
    }


def _content(order: int) -> dict[str, Any]:
    return {
        "number": str(order),
        "title": _sentence(),
        "text": " ".join(_sentence() for _ in range(6)),
        "field": {"code": "KT", "name": "Kinh tế - xã hội"},
        "counted": True,
        "lead": "",
        "no_task_reason": "",
        "tasks": [_task(task) for task in range(TASKS_EACH)],
        "targets": [],
        "contents": [],
    }


def _text(number: int) -> dict[str, Any]:
    year = 2012 + number % 15
    title = f"Chương trình phối hợp công tác năm {year} của xã Thử Tải {number}"
    if number == NAMED:
        title += " và thôn Khe Lim Sương"
    basis = f"Nghị quyết số {400 + number}/2025/NQ-HĐND ngày 5/1/2025"
    presenter = "Đỗ Thị Mỹ Duyên trình bày" if number == PRESENTED else _name()
    return {
        "kind": "Chương trình phối hợp công tác năm",
        "title": title,
        "period": [f"{year}-01-01", f"{year}-12-31"],
        "theme": {"text": _sentence(), "issuer": "Tỉnh ủy"},
        "motto": {"text": _sentence(), "issuer": ""},
        "purpose": f"{_sentence()}. {presenter}.",
        "arrangements": _sentence(),
        "legal_bases": ["Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13", basis],
        "parties": [
            {
                "name": f"Ủy ban nhân dân xã Thử Tải {number}",
                "short_name": f"UBND xã Thử Tải {number}",
                "bloc": False,
                "members": [],
            }
        ],
        "contents": [_content(order) for order in range(1, CONTENTS + 1)],
    }


def _documents(units: list[AdminUnit], titles: list[str]) -> list[Document]:
    kind = DocumentKind.objects.get(code="programme_text")
    return Document.objects.bulk_create(
        [
            Document(
                public_code=f"vb-{_code(number)}",
                kind=kind,
                unit=units[number % len(units)],
                title=title,
            )
            for number, title in enumerate(titles)
        ]
    )


def _code(number: int) -> str:
    signs = "23456789abcdefghijkmnpqrstuvwxyz"
    written = ""
    for _ in range(8):
        number, place = divmod(number, len(signs))
        written = signs[place] + written
    return written


def _publish(
    documents: list[Document], texts: list[dict[str, Any]], person: int
) -> None:
    written = [json.dumps(text, ensure_ascii=False) for text in texts]
    versions = Version.objects.bulk_create(
        [
            Version(
                document=document,
                number=1,
                canonical_text=text,
                sha256=hashlib.sha256(text.encode()).hexdigest(),
                frozen_by_person_id=person,
            )
            for document, text in zip(documents, written, strict=True)
        ]
    )
    Publication.objects.bulk_create(
        [
            Publication(
                object_type="programmes.programme",
                object_id=10_000_000 + number,
                public_code=f"thu-tai-{number}",
                version=version,
                unit=version.document.unit,
                title=version.document.title,
                author_person_ids=[],
                is_from_operator=True,
                published_on=date(2026, 1, 1) + timedelta(days=number % 90),
            )
            for number, version in enumerate(versions)
        ]
    )


@transaction.atomic
def _draft(
    documents: list[Document],
    texts: list[dict[str, Any]],
    body: Organisation,
    reader: Mandate,
) -> None:
    kind = ProgrammeKind.objects.get(code="annual_programme")
    programmes = Programme.objects.bulk_create(
        Programme(
            kind=kind,
            unit=document.unit,
            drafting_organisation=body,
            title=str(text["title"]),
            period=inclusive(*map(date.fromisoformat, text["period"])),
            public_code=f"du-thao-{number}",
            document=document,
            created_by_person_id=reader.person_id,
        )
        for number, (document, text) in enumerate(zip(documents, texts, strict=True))
    )
    _fill(programmes, texts, body)


def _fill(
    programmes: list[Programme], texts: list[dict[str, Any]], body: Organisation
) -> None:
    rows = list(_contents_of(programmes, texts))
    parties = Party.objects.bulk_create(
        Party(programme=one, rank=1, name=body.name, short_name=body.short_name)
        for one in programmes
    )
    PartyMember.objects.bulk_create(
        PartyMember(party=party, organisation=body) for party in parties
    )
    contents = Content.objects.bulk_create([row for row, _tasks in rows], 5000)
    Task.objects.bulk_create(
        (
            Task(
                unit=content.programme.unit,
                content=content,
                rank=rank,
                title=task["title"],
                lead=body,
                extent=task["extent"],
                measure=task["measure"],
                deliverable=task["deliverable"],
            )
            for content, (_row, tasks) in zip(contents, rows, strict=True)
            for rank, task in enumerate(tasks, 1)
        ),
        5000,
    )


def _contents_of(
    programmes: list[Programme], texts: list[dict[str, Any]]
) -> Iterator[tuple[Content, list[dict[str, Any]]]]:
    for programme, text in zip(programmes, texts, strict=True):
        for rank, one in enumerate(text["contents"], 1):
            content = Content(
                programme=programme, rank=rank, title=one["title"], text=one["text"]
            )
            yield content, one["tasks"]
