"""A field says what it wants, what is wrong and how to mend it, to every reader."""

import re

from django import forms
from django.template import Context, Template


class TaskForm(forms.Form):
    """A form with every kind of control."""

    key = forms.CharField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label="Tên việc", help_text="Ghi như bản ký.")
    measure = forms.CharField(label="Đo bằng gì", required=False)
    kind = forms.ChoiceField(
        label="Loại việc",
        widget=forms.RadioSelect,
        choices=[("a", "Một lần"), ("b", "Thường xuyên")],
    )
    counted = forms.BooleanField(label="Tính vào mẫu số", required=False)


def _render(source: str, form: forms.Form) -> str:
    html = Template("{% load ui %}" + source).render(Context({"form": form}))
    return re.sub(r"\s+", " ", html)


def _refused() -> TaskForm:
    form = TaskForm({"title": "", "kind": "c"})
    assert not form.is_valid()
    form.add_error(None, "Nội dung đã ký, không sửa được.")
    return form


def test_a_required_field_is_marked_and_others_are_not() -> None:
    form = TaskForm()
    assert 'class="required"' in _render("{% field form.title %}", form)
    assert 'class="required"' not in _render("{% field form.measure %}", form)


def test_the_control_is_described_by_its_hint_and_its_error() -> None:
    html = _render("{% field form.title %}", _refused())
    described = re.search(r'aria-describedby="([^"]+)"', html)
    assert described
    ids = described[1].split()
    assert ids == ["id_title_helptext", "id_title_error"]
    assert all(html.count(f'id="{name}"') == 1 for name in ids)
    assert 'aria-invalid="true"' in html
    assert "Phần này chưa điền." in html


def test_choices_stand_in_a_group_with_a_legend() -> None:
    html = _render("{% field form.kind %}", _refused())
    assert "<legend>Loại việc" in html
    assert 'aria-describedby="id_kind_error"' in html


def test_the_label_of_a_tick_box_follows_it() -> None:
    html = _render("{% field form.counted %}", TaskForm())
    assert html.index('type="checkbox"') < html.index("<label")


def test_a_form_prints_its_hidden_fields_and_every_visible_one() -> None:
    html = _render("{% form_fields form %}", TaskForm())
    for name in TaskForm.base_fields:
        assert f'name="{name}"' in html
    assert "phần bắt buộc" in html


def test_the_summary_counts_and_leads_to_the_fields() -> None:
    form = _refused()
    html = _render("{% error_summary form %}{% form_fields form %}", form)
    assert "còn 3 chỗ cần sửa" in html
    assert "<li>Nội dung đã ký, không sửa được.</li>" in html
    targets = re.findall(r'<a href="#([^"]+)">', html)
    assert len(targets) == 2
    assert all(f'id="{target}"' in html for target in targets)


def test_the_summary_is_silent_when_nothing_is_wrong() -> None:
    assert not _render("{% error_summary form %}", TaskForm()).strip()


def test_what_was_typed_is_escaped_in_the_summary() -> None:
    form = _refused()
    form.add_error("title", "<script>")
    assert "<script>" not in _render("{% error_summary form %}", form)
