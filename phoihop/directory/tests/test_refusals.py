"""Every refusal of the directory has its sentence, in the language of the request."""

import inspect
from collections.abc import Callable

import pytest
from django.utils.translation import override

from phoihop.directory import errors
from phoihop.foundation.errors import RuleViolation

PLAIN = [
    one
    for one in vars(errors).values()
    if inspect.isclass(one)
    and issubclass(one, errors._PlainRule)
    and one is not errors._PlainRule
]


@pytest.mark.parametrize("rule", PLAIN)
def test_it_is_said_in_vietnamese_and_in_english(
    rule: Callable[[], RuleViolation],
) -> None:
    sentences = []
    for language in ("vi", "en"):
        with override(language):
            sentences.append(rule().sentence)
    vietnamese, english = sentences
    assert type(vietnamese) is str
    assert vietnamese.endswith(".")
    assert english.endswith(".")
    assert vietnamese != english


def test_there_are_such_rules() -> None:
    assert len(PLAIN) > 15
