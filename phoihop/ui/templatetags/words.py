"""Django's tags of words with one of our own; settings let ``i18n`` mean this library.

A sentence written in a template has one translation in each language, so it is looked
up once. Sentences with values in them go Django's own way.
"""

from django import template
from django.template import Context, Node
from django.template.base import Parser, Token, Variable
from django.templatetags import i18n
from django.templatetags.i18n import TranslateNode, do_translate
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class KeptWordsNode(Node):
    """A sentence without values, kept in each language in which it was shown."""

    def __init__(self, sentence: TranslateNode) -> None:
        self.variable, sentence.asvar = sentence.asvar, None
        self.sentence = sentence
        self.kept: dict[str | None, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Return the sentence, or put it into the variable that the tag names."""
        language = get_language()
        words = self.kept.get(language)
        if words is None:
            words = self.kept[language] = SafeString(self.sentence.render(context))
        if not self.variable:
            return words
        context[self.variable] = words
        return SafeString("")


@register.tag("trans")
@register.tag("translate")
def translate(parser: Parser, token: Token) -> Node:
    """Read the tag as Django does; keep the words that depend on nothing else."""
    sentence = do_translate(parser, token)
    is_kept = isinstance(sentence, TranslateNode) and _is_literal(sentence)
    return KeptWordsNode(sentence) if is_kept else sentence


def _is_literal(sentence: TranslateNode) -> bool:
    said = sentence.filter_expression
    is_plain = not (said.filters or sentence.noop or sentence.message_context)
    return is_plain and isinstance(said.var, Variable) and said.var.literal is not None
