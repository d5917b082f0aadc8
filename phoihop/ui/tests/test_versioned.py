"""Refusals placed on a form, and the two texts of a conflict."""

from datetime import date

from django import forms
from django.http import QueryDict

from phoihop.foundation.errors import ChangedMeanwhile, ReasonMissing, RuleViolation
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm, place_refusal, status_of


class TaskForm(VersionedForm):
    """A task as two people edit it."""

    title = forms.CharField(label="Tên")
    kind = forms.ChoiceField(label="Loại", choices=[("a", "Một lần"), ("b", "Lặp lại")])
    due = DayField(label="Hạn")
    reason = forms.CharField(label="Lý do", required=False)


def sent(**changes: str) -> TaskForm:
    fields = {"version": "3", "title": "Rà soát", "kind": "a", "due": "5/9/2026"}
    data = QueryDict(mutable=True)
    data.update(fields | changes)
    data._mutable = False  # as a request hands it over
    form = TaskForm(data)
    assert form.is_valid()
    return form


def test_a_conflict_shows_both_texts_in_the_words_of_the_form() -> None:
    form = sent()
    saved = {"title": "Rà soát hộ nghèo", "kind": "b", "due": date(2026, 9, 6)}

    page = place_refusal(form, ChangedMeanwhile(saved, version=4), stored_by="Minh")

    conflicts = page["conflict_fields"]
    assert isinstance(conflicts, list)
    assert [(c.label, c.mine, c.stored) for c in conflicts] == [
        ("Tên", "Rà soát", "Rà soát hộ nghèo"),
        ("Loại", "Một lần", "Lặp lại"),
        ("Hạn", "5/9/2026", "6/9/2026"),
    ]
    assert page["stored_by"] == "Minh"
    assert status_of(form) == 409


def test_after_a_conflict_the_form_keeps_the_text_and_takes_the_version() -> None:
    form = sent()
    place_refusal(form, ChangedMeanwhile({"title": "Khác"}, version=4))
    assert 'value="4"' in str(form["version"])
    assert 'value="Rà soát"' in str(form["title"])


def test_what_both_wrote_alike_or_the_form_does_not_have_is_no_conflict() -> None:
    form = sent()
    saved = {"title": "Rà soát", "state": "draft"}
    page = place_refusal(form, ChangedMeanwhile(saved, version=4))
    assert page["conflict_fields"] == []


def test_a_rule_stands_beside_its_field() -> None:
    form = sent()
    assert place_refusal(form, ReasonMissing()) == {}
    assert "reason" in form.errors
    assert status_of(form) == 422


def test_a_rule_without_a_field_of_the_form_stands_on_top() -> None:
    form = sent()
    place_refusal(form, RuleViolation("Không được."))
    assert form.non_field_errors() == ["Không được."]


def test_a_form_that_is_fine_or_not_sent_answers_200() -> None:
    assert status_of(TaskForm()) == 200
    assert status_of(sent()) == 200
    assert status_of(TaskForm({})) == 422
