"""Changing the head of a draft: every field is kept, journalled, and guarded."""

import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.programmes import services
from phoihop.programmes.factories import make_programme
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head
from phoihop.testing.cast import Cast


@pytest.fixture
def head(draft: Programme) -> Head:
    return Head(
        kind=draft.kind,
        title="Chương trình sửa",
        first_day=date(2027, 1, 1),
        last_day=date(2027, 12, 31),
        theme="Đoàn kết",
        theme_issuer="Tỉnh ủy",
        motto="Gần dân",
        motto_issuer="Mặt trận tỉnh",
        purpose="Mục đích",
        arrangements="Tổ chức thực hiện",
        effective_from=date(2027, 1, 5),
        effective_to=date(2027, 12, 30),
        legal_bases=["Luật A", "Luật B"],
    )


def test_the_coordinator_changes_every_field_of_the_head(
    lan: Mandate,
    head: Head,
    signed: Programme,
    cast: Cast,
) -> None:
    before, bodies = signed, cast.organisations
    draft = make_programme(
        actor=lan,
        parties=[
            [bodies["committee"]],
            [bodies["front"]],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
    )
    other_kind = ProgrammeKind.objects.get(code="regulation")
    full = replace(head, kind=other_kind, replaces=before)

    services.change_head(actor=lan, programme=draft, head=full, version=draft.version)

    kept = Programme.objects.get(pk=draft.pk)
    assert (kept.kind, kept.title) == (other_kind, "Chương trình sửa")
    assert kept.period.lower == date(2027, 1, 1)
    assert (kept.theme, kept.theme_issuer) == ("Đoàn kết", "Tỉnh ủy")
    assert (kept.motto, kept.motto_issuer) == ("Gần dân", "Mặt trận tỉnh")
    assert (kept.purpose, kept.arrangements) == ("Mục đích", "Tổ chức thực hiện")
    assert kept.effective_from == date(2027, 1, 5)
    assert kept.effective_to == date(2027, 12, 30)
    assert kept.replaces == before
    assert kept.version == draft.version + 1
    assert [basis.citation for basis in kept.legal_bases.order_by("rank")] == [
        "Luật A",
        "Luật B",
    ]


def test_the_journal_tells_old_and_new_of_every_changed_field(
    lan: Mandate, draft: Programme, head: Head
) -> None:
    services.change_head(actor=lan, programme=draft, head=head, version=draft.version)

    entry = history_of(draft)[0]
    assert entry.action == "programme.change"
    assert entry.changes["title"] == [draft.title, "Chương trình sửa"]
    assert entry.changes["first_day"] == ["2026-01-01", "2027-01-01"]
    assert entry.changes["legal_bases"] == ["", "Luật A\nLuật B"]
    assert "kind" not in entry.changes


def test_text_is_stored_composed_and_with_plain_line_ends(
    lan: Mandate, draft: Programme, head: Head
) -> None:
    typed = unicodedata.normalize("NFD", "Nâng cao đời sống  \r\nnhân dân\r\n")
    title = unicodedata.normalize("NFD", "Chương trình")
    services.change_head(
        actor=lan,
        programme=draft,
        head=replace(head, title=title, purpose=typed, theme=typed),
        version=draft.version,
    )
    kept = Programme.objects.get(pk=draft.pk)
    assert kept.title == "Chương trình"
    assert kept.purpose == "Nâng cao đời sống\nnhân dân"
    assert kept.theme == "Nâng cao đời sống\nnhân dân"


def test_it_refuses_a_head_over_a_change_not_seen_and_hands_out_both(
    lan: Mandate, draft: Programme, head: Head
) -> None:
    services.change_head(actor=lan, programme=draft, head=head, version=draft.version)

    second = replace(head, title="Của người thứ hai")
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_head(
            actor=lan, programme=draft, head=second, version=draft.version
        )

    assert refusal.value.version == draft.version + 1
    assert refusal.value.saved["title"] == "Chương trình sửa"
    assert refusal.value.saved["first_day"] == date(2027, 1, 1)
    assert refusal.value.saved["last_day"] == date(2027, 12, 31)
    assert refusal.value.saved["legal_bases"] == "Luật A\nLuật B"
    assert Programme.objects.get(pk=draft.pk).title == "Chương trình sửa"


@pytest.mark.parametrize("name", ["minh", "ha", "thao", "tam", "tuan", "an", "kieu"])
def test_it_refuses_everybody_but_the_drafting_coordinator(
    request: pytest.FixtureRequest, draft: Programme, head: Head, name: str
) -> None:
    with pytest.raises(NotAllowed):
        services.change_head(
            actor=request.getfixturevalue(name),
            programme=draft,
            head=head,
            version=draft.version,
        )


@pytest.mark.parametrize("state", ["consulting", "agreed", "signed"])
def test_it_refuses_a_head_that_others_have_before_them(
    request: pytest.FixtureRequest, lan: Mandate, head: Head, state: str
) -> None:
    programme = request.getfixturevalue(state)
    with pytest.raises(NotAllowed):
        services.change_head(
            actor=lan, programme=programme, head=head, version=programme.version
        )
