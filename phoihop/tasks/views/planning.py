"""Adding a task after signing, from the page of the content it serves."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import standing
from phoihop.programmes.queries.loading import parties_of
from phoihop.tasks import policies, services
from phoihop.tasks.forms.planning import PlanForm
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def plan_page(request: WorkRequest, programme_id: int, content_id: int) -> HttpResponse:
    """Add a task that serves a content and is no part of the signed text."""
    actor = request.mandate
    seen = Programme.objects.visible_to(actor).select_related("unit__kind")
    programme = get_object_or_404(seen, pk=programme_id)
    contents = programme.contents.filter(is_dropped=False)
    content = get_object_or_404(contents, pk=content_id)
    place = standing(actor, programme, parties_of(programme))
    if not policies.can_plan(actor, place, actor.organisation_id):
        raise NotAllowed(str(policies.WHO_PLANS))
    form = PlanForm(request.POST or None, programme=programme, actor=actor)
    if form.is_valid():
        try:
            task = services.plan_task(
                actor=actor, content=content, outline=form.outline()
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("tasks:task", task.pk)
    page = {"form": form, "programme": programme, "content": content}
    return render(request, "tasks/plan.html", page, status=status_of(form))
