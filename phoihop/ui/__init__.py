"""The look: base pages, components, formats and the words that every page shares.

Stands on ``foundation`` only and knows no domain. Pages of every other app extend
``ui/base.html`` (signed in), ``ui/base_public.html`` (citizens) or
``ui/base_plain.html`` (sign-in, errors) and put components together with the tag
libraries ``ui`` and ``vi``. Front door: ``ribbons`` (the ribbon's cells, the year's
steps) and ``differences`` (word-level changes of two texts).
"""
