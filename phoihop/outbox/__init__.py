"""The outbox: what people are told, written as rows and delivered later.

It stands beside documents. It refuses to know what a message is about: whoever writes
one hands over words and an address inside the house.
"""
