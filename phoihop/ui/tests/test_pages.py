"""Every page has a way past the menu, says who acts, and obeys the strict policy."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings

UI = Path(__file__).parent.parent
TEMPLATES = sorted((UI / "templates").rglob("*.html"))
ERRORS = ["400.html", "403.html", "404.html", "409.html", "422.html", "429.html"]
# Addresses of our own: this app may not know the others.
pytestmark = pytest.mark.urls("phoihop.ui.tests.addresses")

BASES = ["ui/base.html", "ui/base_public.html", "ui/base_plain.html"]


def _request(*, signed_in: bool) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    vars(request)["mandate"] = None
    if signed_in:
        vars(request)["user"] = SimpleNamespace(is_authenticated=True)
        vars(request)["mandate"] = SimpleNamespace(
            person_name="Trần Thu Hà",
            title="Thư ký tổng hợp",
            organisation_name="Văn phòng HĐND và UBND xã An Phú",
            is_administrator=False,
        )
    return request


def _page(base: str, *, signed_in: bool = False, **context: object) -> str:
    return render_to_string(base, context, _request(signed_in=signed_in))


@pytest.mark.parametrize("base", BASES)
def test_the_first_link_of_a_page_leads_past_the_menu(base: str) -> None:
    html = _page(base)
    first_link = re.search(r"<a [^>]+>", html)
    assert first_link
    assert 'href="#main"' in first_link[0]
    assert html.count('id="main"') == 1
    assert '<html lang="vi">' in html


def test_the_bar_says_who_acts_and_lets_them_leave() -> None:
    html = _page("ui/base.html", signed_in=True)
    assert "Trần Thu Hà · Thư ký tổng hợp" in html
    assert "Văn phòng HĐND và UBND xã An Phú" in html
    assert '<a href="/capacities/">đổi tư cách</a>' in html
    sign_out = re.search(r"<form method=\"post\".*?</form>", html, re.DOTALL)
    assert sign_out
    assert 'action="/leave/"' in sign_out[0]
    assert "csrfmiddlewaretoken" in sign_out[0]
    assert sign_out[0].count('type="hidden"') == 2


def test_nobody_is_named_before_signing_in() -> None:
    html = _page("ui/base.html")
    assert "đăng xuất" not in html
    assert "đổi tư cách" not in html


@pytest.mark.parametrize("base", BASES)
def test_illustrative_data_are_marked_on_every_page(base: str) -> None:
    with override_settings(SAMPLE_MODE=True):
        assert "Hệ thống chạy thử" in _page(base)
    with override_settings(SAMPLE_MODE=False):
        assert "Hệ thống chạy thử" not in _page(base)


@pytest.mark.parametrize("base", BASES)
def test_the_day_of_the_sample_is_told_on_every_page(base: str) -> None:
    line = "Ngày trên hệ thống minh họa: thứ Ba, 12/5/2026"
    with override_settings(SAMPLE_MODE=True, SAMPLE_DAY=date(2026, 5, 12)):
        assert line in _page(base)
    assert "Ngày trên hệ thống" not in _page(base)


def test_the_public_page_carries_the_locality_and_no_script() -> None:
    locality = SimpleNamespace(name="Xã An Phú", note="")
    html = _page("ui/base_public.html", locality=locality)
    assert ">AP</span>" in html
    assert "<script" not in html


def test_the_public_search_needs_no_diacritics_and_keeps_what_was_typed() -> None:
    html = _page("ui/base_public.html", search_text="an phu")
    assert 'role="search" method="get" action="/search/"' in html
    assert 'placeholder="Tìm, không cần gõ dấu"' in html
    assert 'value="an phu"' in html


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_page_says_what_to_do_next(name: str) -> None:
    html = render_to_string(name, {}, _request(signed_in=False))
    assert html.count("<h1>") == 1
    assert 'class="button' in html


def test_the_page_of_a_fault_needs_no_context() -> None:
    html = render_to_string("500.html")
    assert "Hệ thống đang gặp trục trặc" in html


def test_a_refused_rule_is_shown_with_the_way_back() -> None:
    context = {"message": "Tử số lớn hơn mẫu số: 47/45.", "back_url": "/so-lieu/"}
    html = render_to_string("422.html", context)
    assert "Tử số lớn hơn mẫu số: 47/45." in html
    assert 'href="/so-lieu/"' in html


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_inline_style_script_or_handler(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", source)
    assert not re.search(r"<script(?![^>]* src=)", source)
    assert len(source.splitlines()) <= 120


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_component_says_in_its_first_line_what_it_is(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert source.startswith(("{#", "{% extends"))


def test_every_icon_that_is_used_is_in_the_sprite() -> None:
    sprite = (UI / "static" / "ui" / "icons.svg").read_text(encoding="utf-8")
    drawn = set(re.findall(r'<symbol id="(\w+)"', sprite))
    package = UI.parent
    used = {
        name
        for template in package.rglob("templates/**/*.html")
        for name in re.findall(
            r"{% icon ['\"](\w+)", template.read_text(encoding="utf-8")
        )
    }
    assert used <= drawn
    wanted = "pencil speech pen seal check checks line dot half quarter bang question"
    assert set(wanted.split()) <= drawn
