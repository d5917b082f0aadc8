"""What becomes of a promised task: assigned, done, proven.

The front door is ``services``, ``queries``, ``policies``, and ``models`` for reading.
"""
