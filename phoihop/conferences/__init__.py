"""Conferences in their smallest form: who met where and when, for what, under whom.

It stands beside monitoring, above programmes and sources. It refuses to know what came
of a conference: minutes and conclusions come later.
"""
