"""Forms of periods, duties, figures and targets."""
