"""Reports: what an organisation says of its period, with figures bound to the text.

It stands on figures, beside monitoring. It refuses to know at which conference a report
is heard.
"""
