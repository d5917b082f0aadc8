"""What was reached: reviews, their assessments, and the closing of a programme.

The front door is ``services``, ``queries``, ``policies``, and ``models`` for reading.
"""
