"""What people type arrives as it was meant: accents, HTML, commas, long text."""

import unicodedata
from decimal import Decimal

import pytest

from phoihop.programmes.models import Comment, Content, Programme, Target
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

SCRIPT = '<script>alert(1)</script><b>đậm</b> & "ngoặc" {{ 7 }} %s'


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_every_text_of_a_head_typed_decomposed_is_stored_composed(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    fields = {
        key: _decomposed(value) if isinstance(value, str) else value
        for key, value in filled_in.head().items()
    }
    path = f"/work/programmes/{draft.pk}/edit/"
    answer = client_of(cast.mandate("lan")).post(path, fields | {"version": 1})
    assert answer.status_code == 302

    kept = Programme.objects.get(pk=draft.pk)
    assert kept.title == filled_in.head()["title"]
    assert kept.purpose == "Mục đích\nyêu cầu"
    citations = kept.legal_bases.order_by("rank").values_list("citation", flat=True)
    assert list(citations) == ["Luật A", "Luật B"]
    for name in ("theme", "theme_issuer", "motto", "motto_issuer", "arrangements"):
        stored = getattr(kept, name)
        assert stored
        assert unicodedata.is_normalized("NFC", stored), name


def test_contents_tasks_comments_typed_decomposed_are_stored_composed(
    client_of: ClientOf, cast: Cast, draft: Programme, content: Content
) -> None:
    lan = client_of(cast.mandate("lan"))
    base = f"/work/programmes/{draft.pk}"
    words = {key: _decomposed(str(value)) for key, value in filled_in.content().items()}
    lan.post(f"{base}/contents/new/", words)
    task = filled_in.task(cast.organisations["front"])
    words = {key: _decomposed(str(value)) for key, value in task.items()}
    lan.post(f"{base}/contents/{content.pk}/tasks/new/", words)

    made = Content.objects.latest("id")
    assert made.text == "Dòng một\nDòng hai"
    stored = made.tasks.model.objects.latest("id")
    assert (stored.title, stored.measure) == ("Mở hội nghị", "số hội nghị")


def test_a_comment_typed_decomposed_is_stored_composed(
    client_of: ClientOf, cast: Cast, consulting: Programme
) -> None:
    fields = filled_in.comment() | {"text": _decomposed("Sửa\r\nđược")}
    path = f"/work/programmes/{consulting.pk}/comment/"
    client_of(cast.mandate("tam")).post(path, fields)
    assert Comment.objects.get().text == "Sửa\nđược"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1,5", Decimal("1.5")),
        ("1.234,5", Decimal("1234.5")),
        ("1.234", Decimal(1234)),
        (" 2,13 ", Decimal("2.13")),
        ("0", Decimal(0)),
        ("12345678901234", Decimal(12345678901234)),
    ],
)
def test_numbers_are_read_the_vietnamese_way_and_shown_as_typed(
    client_of: ClientOf,
    cast: Cast,
    content: Content,
    typed: str,
    stored: Decimal,
) -> None:
    lan = client_of(cast.mandate("lan"))
    base = f"/work/programmes/{content.programme_id}"
    fields = filled_in.target() | {"value": typed}
    lan.post(f"{base}/contents/{content.pk}/targets/new/", fields)

    made = Target.objects.get()
    assert made.value == stored
    page = read_form(lan.get(f"{base}/targets/{made.pk}/edit/"))
    assert page.values["value"].replace(".", "") == typed.strip().replace(".", "")


def test_html_is_shown_as_the_letters_it_is_made_of(
    client_of: ClientOf, cast: Cast, draft: Programme, content: Content
) -> None:
    lan = client_of(cast.mandate("lan"))
    base = f"/work/programmes/{draft.pk}"
    head = filled_in.head() | {"title": SCRIPT, "purpose": SCRIPT, "version": 1}
    assert lan.post(f"{base}/edit/", head).status_code == 302
    clause = filled_in.content() | {"title": SCRIPT, "text": SCRIPT, "version": 1}
    lan.post(f"{base}/contents/{content.pk}/edit/", clause)

    pages = ["/", "/text/", "/history/", "/edit/", f"/contents/{content.pk}/"]
    for page in [*(base + page for page in pages), "/work/programmes/"]:
        shown = lan.get(page).content.decode()
        assert "alert(1)" in shown, page
        assert "<script>alert" not in shown, page
        assert "<b>đậm" not in shown, page
    assert Content.objects.get(pk=content.pk).title == SCRIPT


def test_a_very_long_text_is_kept_whole(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    text = "Một câu dài. " * 20_000
    fields = filled_in.head() | {"purpose": text, "version": 1}
    path = f"/work/programmes/{draft.pk}/edit/"
    assert client_of(cast.mandate("lan")).post(path, fields).status_code == 302
    assert Programme.objects.get(pk=draft.pk).purpose == text.strip()


@pytest.mark.parametrize(
    "query",
    [
        "state=nonsense", "state=%00", "year=0", "year=99999", "year=-1", "year=%D9%A2",
        "page=0", "page=99999", "page=x", "year=2026&state=draft", "state=draft'--",
    ],
)  # fmt: skip
def test_a_filter_that_nobody_can_have_chosen_filters_nothing(
    client_of: ClientOf, cast: Cast, draft: Programme, query: str
) -> None:
    answer = client_of(cast.mandate("lan")).get(f"/work/programmes/?{query}")
    assert answer.status_code == 200
    assert draft.title in answer.content.decode()


def test_the_filter_leaves_out_other_years_and_states(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    lan = client_of(cast.mandate("lan"))
    for query in ("year=2027", "state=signed"):
        answer = lan.get(f"/work/programmes/?{query}")
        assert f"/work/programmes/{draft.pk}/" not in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "contents/99999999999999999999/", "contents/new/?parent=99999999999999999999",
        "tasks/99999999999999999999/edit/", "targets/1/edit/", "comments/1/answer/",
        "parties/1/scan/", "acts/nonsense/", "compare/?version=9", "compare/",
        "compare/?version=before",
    ],
)  # fmt: skip
def test_what_is_not_there_answers_404(
    client_of: ClientOf, cast: Cast, draft: Programme, path: str
) -> None:
    answer = client_of(cast.mandate("lan")).get(f"/work/programmes/{draft.pk}/{path}")
    assert answer.status_code == 404
