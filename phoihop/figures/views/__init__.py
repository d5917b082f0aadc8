"""Pages of periods, entry, figures, corrections, duties and targets."""
