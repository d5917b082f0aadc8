"""What the pages of the desk show, put together with the addresses it leads to."""
