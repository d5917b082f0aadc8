"""Publication: what the public may see, since when, by whom, and when it was withdrawn.

It stands on documents. It knows what it shows by kind, number and public code only, and
refuses to know any room above it; portal and API read through it.
"""
