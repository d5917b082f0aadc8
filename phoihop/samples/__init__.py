"""The fictional xã An Phú: its offices, people and four programmes.

Everything is written through the services, by the people of the sample themselves.
"""
