"""The parties' acts: commenting, answering, agreeing, and the acts with a form."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from phoihop.directory.requests import WorkRequest
from phoihop.documents.models import Version
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.actions import ACTS
from phoihop.programmes.forms.acts import AnswerForm, CommentForm
from phoihop.programmes.models import Comment, Programme
from phoihop.programmes.opening import (
    allow,
    find_place,
    find_programme,
    open_text,
)
from phoihop.programmes.queries.versions import compare, text_now, text_of, versions_of
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import AnswerKind, Stance
from phoihop.programmes.views.loading import (
    find_content,
)
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, programme_id: int, slug: str) -> HttpResponse:
    """Explain an act, ask for what it needs, and do it."""
    programme = find_programme(request, programme_id)
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    place = find_place(request, programme)
    allow(act.may(request.mandate, place), str(act.whom_to_ask))
    is_sent = request.method == "POST"
    form = act.form(
        request.POST if is_sent else None, request.FILES if is_sent else None
    )
    if is_sent and form.is_valid():
        try:
            act.run(request.mandate, programme, form.cleaned_data)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("programmes:detail", programme.pk)
    page = {"programme": programme, "act": act, "form": form}
    return render(request, "programmes/act.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def comment_page(
    request: WorkRequest, programme_id: int, content_id: int | None = None
) -> HttpResponse:
    """Comment on a content, or on the programme as a whole."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id) if content_id else None
    allow(policies.can_comment(request.mandate, find_place(request, programme)))
    form = CommentForm(request.POST or None)
    if form.is_valid():
        stance = Stance(form.cleaned_data["stance"])
        outline = CommentOutline(stance=stance, text=form.cleaned_data["text"])
        try:
            services.comment(
                actor=request.mandate,
                programme=programme,
                content=content,
                outline=outline,
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return _back(programme, content_id)
    page = {"programme": programme, "content": content, "form": form}
    return render(request, "programmes/comment.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def answer_page(
    request: WorkRequest, programme_id: int, comment_id: int
) -> HttpResponse:
    """Answer a comment."""
    programme = find_programme(request, programme_id)
    comments = Comment.objects.filter(round__programme=programme)
    comment = get_object_or_404(
        comments.select_related("content", "party", "round"), pk=comment_id
    )
    allow(policies.can_answer(request.mandate, find_place(request, programme)))
    form = AnswerForm(request.POST or None, initial={"kind": request.GET.get("kind")})
    if form.is_valid():
        try:
            services.answer(
                actor=request.mandate,
                comment=comment,
                kind=AnswerKind(form.cleaned_data["kind"]),
                text=form.cleaned_data["answer"],
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return _back(programme, comment.content_id)
    page = {"programme": programme, "comment": comment, "form": form}
    return render(request, "programmes/answer.html", page, status=status_of(form))


@require_POST
def agree(request: WorkRequest, programme_id: int, content_id: int) -> HttpResponse:
    """Agree to a content for the actor's party."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id)
    services.agree(actor=request.mandate, content=content)
    return redirect("programmes:detail", programme.pk)


@require_GET
def compare_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show what changed since an earlier version, or since last year's programme."""
    opened = open_text(request, programme_id)
    programme = opened.programme
    versions = list(versions_of(programme))
    number = request.GET.get("version", "")
    older = next((one for one in versions if str(one.number) == number), None)
    words = _("version %(number)s") % {"number": number}
    if older is None and number == "before" and programme.predecessor:
        older = _visible_text(request, programme.predecessor)
        words = programme.predecessor.title
    if older is None:
        raise Http404
    page = {
        "programme": programme,
        "versions": versions,
        "older_words": words,
        "changes": compare(
            text_of(older), json.loads(json.dumps(text_now(opened.text)))
        ),
    }
    return render(request, "programmes/compare.html", page)


def _visible_text(request: WorkRequest, programme: Programme) -> Version | None:
    return find_programme(request, programme.pk).current_version


def _back(programme: Programme, content_id: int | None) -> HttpResponse:
    if content_id:
        return redirect("programmes:content", programme.pk, content_id)
    return redirect("programmes:detail", programme.pk)
