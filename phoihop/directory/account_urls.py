"""Addresses of signing in, under the names by which allauth reverses them."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path

from phoihop.directory.views import signing_in

urlpatterns = [
    path("login/", signing_in.sign_in, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path(
        "password/change/",
        signing_in.change_own_password,
        name="account_change_password",
    ),
    path("reauthenticate/", signing_in.password_again, name="account_reauthenticate"),
    path("codes/", mfa.index, name="mfa_index"),
    path("codes/authenticate/", signing_in.one_time_code, name="mfa_authenticate"),
    path("codes/reauthenticate/", signing_in.code_again, name="mfa_reauthenticate"),
    path("codes/activate/", signing_in.activate_codes, name="mfa_activate_totp"),
    path("codes/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "codes/recovery/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"
    ),
    path(
        "codes/recovery/generate/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "codes/recovery/download/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    # allauth reverses these names; the pages behind them are not offered.
    path("email/", signing_in.not_offered, name="account_email"),
    path(
        "email/sent/",
        signing_in.not_offered,
        name="account_email_verification_sent",
    ),
    path("inactive/", signing_in.not_offered, name="account_inactive"),
    path("password/reset/", signing_in.not_offered, name="account_reset_password"),
    path("password/set/", signing_in.not_offered, name="account_set_password"),
    path("signup/", signing_in.not_offered, name="account_signup"),
]
