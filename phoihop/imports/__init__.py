"""Imports: a past event entered from its public source, with all of its gaps.

It stands beside the API, above portal, programmes and conferences: it is the one room
that may call them all. It makes nothing up: what the source does not state is
kept as not stated.
"""
