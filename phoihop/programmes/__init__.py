"""The promise: programmes, their contents, tasks and targets, from draft to signature.

It stands on documents and publication. It refuses to know how results are reported,
and what a page or the API looks like.
"""
