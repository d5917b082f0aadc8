"""Figures: what was measured in which period, by whom, and how it was approved.

It stands on tasks, whose evidence shows a figure, and on indicators, which say what it
means. It refuses to know what a report or a review says of a figure.
"""
