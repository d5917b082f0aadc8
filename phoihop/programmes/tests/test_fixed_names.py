"""What was signed never changes silently: renamed bodies keep their names in it."""

import json

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.documents.services import freeze_version
from phoihop.programmes import services
from phoihop.programmes.canonical import canonical
from phoihop.programmes.factories import make_task
from phoihop.programmes.models import Field, Programme, ProgrammeKind
from phoihop.programmes.queries import loading
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.versions import text_of
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

OTHER = "Cơ quan mang tên khác"


def _rename_everything() -> None:
    for body in Organisation.objects.all():
        body.name, body.short_name = f"{OTHER} {body.pk}", f"{OTHER} {body.pk}"
        body.save(update_fields=["name", "short_name"])
    Field.objects.update(name=OTHER)
    ProgrammeKind.objects.update(name=OTHER)
    loading._kept.cache_clear()


@pytest.fixture
def draft(draft: Programme, lan: Mandate, cast: Cast) -> Programme:
    """The draft with a task that somebody else helps with."""
    make_task(
        actor=lan,
        content=draft.contents.get(),
        lead=cast.organisations["front"],
        coordinating=[cast.organisations["veterans"]],
    )
    draft.refresh_from_db()
    return draft


@pytest.mark.parametrize("state", ["consulting", "agreed", "signed"])
def test_a_fixed_text_keeps_every_name_it_was_fixed_with(
    request: pytest.FixtureRequest, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    before = load_text(programme)
    _rename_everything()
    programme = Programme.objects.get(pk=programme.pk)
    after = load_text(programme)
    assert after == before
    assert programme.current_version is not None
    written = json.loads(json.dumps(canonical(after)))
    assert written == text_of(programme.current_version)


def test_a_draft_takes_the_new_names(draft: Programme) -> None:
    _rename_everything()
    [first, *_rest] = load_text(Programme.objects.get(pk=draft.pk)).all_contents()
    assert first.field_name == OTHER
    assert all(task.lead.startswith(OTHER) for task in first.tasks)


def test_no_page_shows_a_signed_text_under_other_names(
    signed: Programme, lan: Mandate, phuong: Mandate, client_of: ClientOf
) -> None:
    services.publish(actor=phuong, programme=signed)
    code = signed.public_code
    pages = (
        f"/work/programmes/{signed.pk}/year/",
        f"/work/programmes/{signed.pk}/text/",
        f"/programmes/{code}/",
        f"/api/v1/programmes/{code}",
    )
    client = client_of(lan)
    texts = load_text(signed)
    lead = texts.contents[0].tasks[0].lead
    _rename_everything()
    for page in pages:
        shown = client.get(page).content.decode()
        assert lead in shown, page
        main = shown.split("<main", 1)[-1]
        assert texts.parties[0].name in main or texts.parties[0].short_name in main


def test_permissions_still_come_from_the_rows(signed: Programme, cast: Cast) -> None:
    [party, *_others] = load_text(signed).parties
    assert party.acting_ids == {cast.organisations["committee"].pk}


def test_a_text_of_the_first_format_is_read_without_days_in_force(
    draft: Programme, lan: Mandate
) -> None:
    """A version of before this rule, in somebody's database."""
    older = canonical(load_text(draft)) | {"format": "phoihop.programme/1"}
    del older["effective"]
    version = freeze_version(actor=lan, document=draft.document, canonical=older)
    draft.current_version, draft.state = version, "consulting"
    draft.effective_from = draft.period.lower
    text = load_text(draft)
    assert (text.effective_from, text.effective_to) == (None, None)
    assert text.parties[0].acting_ids
