"""Django's tag ``url`` with kept addresses; settings put it in the place of theirs."""

from django import template
from django.template import Context
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as read_url
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape

from phoihop.ui.addresses import address_of

register = template.Library()


class KeptAddressNode(URLNode):
    """An address by name and numbers."""

    def render(self, context: Context) -> str:
        """Return the address, or put it into the variable that the tag names."""
        if self.kwargs:
            return str(super().render(context))
        numbers = [number.resolve(context) for number in self.args]
        # Names are looked up from the page that is shown, as Django does.
        request = getattr(context, "request", None)
        match = getattr(request, "resolver_match", None)
        try:
            address = address_of(
                self.view_name.resolve(context),
                *numbers,
                current_app=match.namespace if match else None,
            )
        except NoReverseMatch:
            if self.asvar is None:
                raise
            address = ""
        if not self.asvar:
            return conditional_escape(address) if context.autoescape else address
        context[self.asvar] = address
        return ""


@register.tag
def url(parser: Parser, token: Token) -> KeptAddressNode:
    """Read the tag as Django does."""
    node = read_url(parser, token)
    return KeptAddressNode(node.view_name, node.args, node.kwargs, node.asvar)
