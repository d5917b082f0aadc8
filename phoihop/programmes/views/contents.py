"""A content with its tasks, targets and comments, and the forms to write them."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.forms.acts import AnswerForm, CommentForm
from phoihop.programmes.forms.contents import (
    ChangeContentForm,
    ContentForm,
    content_initial,
)
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.opening import (
    allow,
    find_place,
    find_programme,
    must_exist,
    open_text,
)
from phoihop.programmes.queries.consent import consent_matrix
from phoihop.programmes.queries.versions import before_and_after
from phoihop.programmes.views.loading import (
    find_content,
    organisations_of,
    version_seen,
)
from phoihop.programmes.views.pages import stored_by
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def content_page(
    request: WorkRequest, programme_id: int, content_id: int
) -> HttpResponse:
    """Show one content: its text, tasks, targets, and what the parties say of it."""
    opened = open_text(request, programme_id)
    content = opened.text.by_id.get(content_id)
    must_exist(content)
    matrix = consent_matrix(opened.programme, opened.text)
    actor, place = request.mandate, opened.place
    page = {
        "programme": opened.programme,
        "content": content,
        "row": matrix.row_of(content_id),
        "matrix": matrix,
        "comments": [one for one in matrix.comments if one.content_id == content_id],
        "redline": before_and_after(opened.programme, opened.text, content_id),
        "may_edit": policies.can_edit_text(actor, place),
        "may_comment": policies.can_comment(actor, place),
        "is_over": matrix.is_over_on(actor.on),
        "may_agree": policies.can_agree(actor, place),
        "may_answer": policies.can_answer(actor, place),
        "comment_form": CommentForm(),
        "answer_form": AnswerForm(),
        "place": place,
    }
    return render(request, "programmes/content.html", page)


@require_http_methods(["GET", "POST"])
def add_content(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Add a content to the draft, under another when ``parent`` names it."""
    programme = find_programme(request, programme_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    parent_id = request.GET.get("parent", "")
    parent = find_content(programme, int(parent_id)) if parent_id.isdecimal() else None
    form = ContentForm(
        request.POST or None,
        organisations=organisations_of(programme),
        term_id=programme.term_programme_id,
        initial={"is_counted": parent is None},
    )
    if form.is_valid():
        content = services.add_content(
            actor=request.mandate,
            programme=programme,
            outline=form.outline(),
            parent=parent,
        )
        return redirect("programmes:content", programme.pk, content.pk)
    page = {"form": form, "programme": programme, "parent": parent}
    return render(request, "programmes/content_edit.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def edit_content(
    request: WorkRequest, programme_id: int, content_id: int
) -> HttpResponse:
    """Change a content of the draft."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    form = _change_form(request, programme, content)
    page: dict[str, object] = {"form": form, "programme": programme, "content": content}
    if form.is_valid():
        try:
            services.change_content(
                actor=request.mandate,
                content=content,
                outline=form.outline(),
                version=form.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            page |= place_refusal(form, refusal, **stored_by(content))
        else:
            return redirect("programmes:content", programme.pk, content.pk)
    return render(request, "programmes/content_edit.html", page, status=status_of(form))


def _change_form(
    request: WorkRequest, programme: Programme, content: Content
) -> ChangeContentForm:
    return ChangeContentForm(
        request.POST or None,
        organisations=organisations_of(programme),
        term_id=programme.term_programme_id,
        initial=content_initial(content),
    )


@require_POST
def drop_content(
    request: WorkRequest, programme_id: int, content_id: int
) -> HttpResponse:
    """Take a content out of the draft."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    services.drop_content(
        actor=request.mandate, content=content, version=version_seen(request)
    )
    return redirect("programmes:detail", programme.pk)


@require_POST
def move_content(
    request: WorkRequest, programme_id: int, content_id: int
) -> HttpResponse:
    """Let a content change places with its neighbour."""
    programme = find_programme(request, programme_id)
    content = find_content(programme, content_id)
    services.move_content(
        actor=request.mandate, content=content, upwards="up" in request.POST
    )
    return redirect("programmes:detail", programme.pk)
