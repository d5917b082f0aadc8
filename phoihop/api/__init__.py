"""Open API: units and published programmes as data, for reading only, for everybody.

It stands on the portal and shows exactly what the public pages show.
"""
