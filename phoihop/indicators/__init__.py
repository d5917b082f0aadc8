"""Indicators: what is counted, what it means, and how its values may be added up.

It stands beside documents. It holds definitions in their versions and plain arithmetic;
it refuses to know who measures what, and any value.
"""
