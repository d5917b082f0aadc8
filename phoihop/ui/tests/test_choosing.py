"""The empty choice of a list says what it means."""

import pytest
from django import forms
from django.contrib.contenttypes.models import ContentType

from phoihop.ui.choosing import CHOOSE, OneField

pytestmark = pytest.mark.django_db


def _shown(field: forms.Field) -> str:
    class OneForm(forms.Form):
        kind = field

    return str(OneForm()["kind"])


def test_a_choice_that_must_be_made_asks_for_it() -> None:
    shown = _shown(OneField(ContentType.objects.all()))
    assert '<option value="" selected>– chọn –</option>' in shown


def test_a_choice_that_may_be_left_out_says_that_there_is_none() -> None:
    shown = _shown(OneField(ContentType.objects.all(), required=False))
    assert '<option value="" selected>không có</option>' in shown


def test_a_form_may_say_otherwise() -> None:
    field = OneField(ContentType.objects.all(), required=False, empty_label=CHOOSE)
    assert "– chọn –" in _shown(field)
