"""The web server's entrance."""

import os

from django.core.wsgi import get_wsgi_application

from phoihop.foundation.memory import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "phoihop.settings")

application = get_wsgi_application()
settle()
