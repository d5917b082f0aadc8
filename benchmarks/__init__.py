"""Budgets of pages and jobs, measured on generated data; never part of the tests."""
