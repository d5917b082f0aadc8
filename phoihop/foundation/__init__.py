"""The ground: what has no table and no word of the domain.

It stands on nothing but Django and Python, and knows no other room of the house.
"""
