"""Sources: what a public source states, what it does not, and the figures it quotes.

It stands beside documents. It knows what a value belongs to by kind and number only and
refuses to know the rooms above; conferences, programmes and pages read through it.
"""
