"""Two headers that Django does not send: what a page may use, who may embed it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_NOT_USED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
_POLICY = ", ".join(f"{feature}=()" for feature in _NOT_USED)


class BrowserFeaturesMiddleware:
    """Switches off what no page of ours uses, and embedding by other sites."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", _POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
