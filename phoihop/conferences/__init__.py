"""Conferences: who meets where and when, for what, under whom, and what was said.

It stands above monitoring, reports and programmes. Conferences held here have a life,
from the plan to the filed minutes; those told by a source take no moves. It refuses to
know how the tasks that come of a conference are carried out.
"""
