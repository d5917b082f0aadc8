"""Addresses of the directory."""

from django.urls import path

from phoihop.directory.views import (
    access,
    home,
    organisations,
    people,
    posts,
    standing_in,
)

app_name = "directory"
urlpatterns = [
    path("", home.home, name="home"),
    path("start/", home.start, name="start"),
    path("mandates/", home.mandates, name="mandates"),
    path(
        "organisations/",
        organisations.organisation_list,
        name="organisations",
    ),
    path(
        "organisations/new/",
        organisations.create_organisation,
        name="create_organisation",
    ),
    path(
        "organisations/<int:organisation_id>/",
        organisations.organisation,
        name="organisation",
    ),
    path(
        "organisations/<int:organisation_id>/edit/",
        organisations.change_organisation,
        name="change_organisation",
    ),
    path(
        "organisations/<int:organisation_id>/end/",
        organisations.end_organisation,
        name="end_organisation",
    ),
    path(
        "organisations/<int:organisation_id>/succession/",
        organisations.succeed_organisation,
        name="succeed_organisation",
    ),
    path(
        "organisations/<int:organisation_id>/posts/new/",
        posts.create_post,
        name="create_post",
    ),
    path("posts/<int:post_id>/end/", posts.end_post, name="end_post"),
    path(
        "organisations/<int:organisation_id>/terms/new/",
        posts.add_term,
        name="add_term",
    ),
    path("terms/<int:term_id>/edit/", posts.change_term, name="change_term"),
    path("terms/<int:term_id>/end/", posts.end_term, name="end_term"),
    path("people/", people.person_list, name="people"),
    path("people/new/", people.create_person, name="create_person"),
    path("people/set-up/", people.set_up_colleague, name="set_up_colleague"),
    path("people/<int:person_id>/", people.person, name="person"),
    path("people/<int:person_id>/edit/", people.change_person, name="change_person"),
    path(
        "people/<int:person_id>/tenures/new/",
        people.begin_tenure,
        name="begin_tenure",
    ),
    path("tenures/<int:tenure_id>/end/", people.end_tenure, name="end_tenure"),
    path(
        "people/<int:person_id>/actings/new/",
        standing_in.begin_acting,
        name="begin_acting",
    ),
    path("actings/<int:acting_id>/end/", standing_in.end_acting, name="end_acting"),
    path(
        "people/<int:person_id>/delegations/new/",
        standing_in.give_delegation,
        name="give_delegation",
    ),
    path(
        "delegations/<int:delegation_id>/end/",
        standing_in.end_delegation,
        name="end_delegation",
    ),
    path(
        "people/<int:person_id>/account/new/",
        access.create_account,
        name="create_account",
    ),
    path(
        "accounts/<int:account_id>/password/",
        access.set_password,
        name="set_password",
    ),
    path("accounts/<int:account_id>/email/", access.set_email, name="set_email"),
    path(
        "accounts/<int:account_id>/close/", access.close_account, name="close_account"
    ),
    path("accounts/<int:account_id>/open/", access.open_account, name="open_account"),
    path(
        "accounts/<int:account_id>/device/",
        access.remove_device,
        name="remove_device",
    ),
    path("people/<int:person_id>/grants/new/", access.give_grant, name="give_grant"),
    path("grants/<int:grant_id>/confirm/", access.confirm_grant, name="confirm_grant"),
    path(
        "grants/<int:grant_id>/withdraw/",
        access.withdraw_grant,
        name="withdraw_grant",
    ),
]
