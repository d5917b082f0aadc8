"""allauth's pages with our forms and honest statuses, and those we do not offer."""

from http import HTTPStatus
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.totp import views as totp
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse

from phoihop.directory.forms.signing_in import (
    ActivateCodesForm,
    CodeAgainForm,
    CodeForm,
    OwnPasswordForm,
    PasswordAgainForm,
    SignInForm,
)
from phoihop.directory.sign_in import TOO_MANY


class SignInView(account.LoginView):
    """The sign-in page; while throttled it answers 429, whatever is typed."""

    form_class = SignInForm

    def form_invalid(self, form: SignInForm) -> HttpResponse:
        """Show the form again with a status that says why."""
        response: HttpResponse = super().form_invalid(form)
        is_throttled = form.has_error("__all__", TOO_MANY)
        response.status_code = (
            HTTPStatus.TOO_MANY_REQUESTS
            if is_throttled
            else HTTPStatus.UNPROCESSABLE_ENTITY
        )
        return response


class OwnPasswordView(account.PasswordChangeView):
    """The page on which a person chooses his own password."""

    form_class = OwnPasswordForm

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """Tell whether the first password is being replaced."""
        context: dict[str, Any] = super().get_context_data(**named)
        context["is_first"] = self.request.user.must_change_password
        return context


sign_in = SignInView.as_view()
change_own_password = OwnPasswordView.as_view()
password_again = account.ReauthenticateView.as_view(form_class=PasswordAgainForm)
one_time_code = mfa.AuthenticateView.as_view(form_class=CodeForm)
code_again = mfa.ReauthenticateView.as_view(form_class=CodeAgainForm)
activate_codes = totp.ActivateTOTPView.as_view(form_class=ActivateCodesForm)


@login_not_required
def not_offered(request: HttpRequest) -> HttpResponse:
    """Answer 404 where allauth has a page that we do not offer."""
    raise Http404
