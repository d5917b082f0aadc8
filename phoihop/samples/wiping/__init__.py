"""Taking the sample out of a database: the operator's command, under the owner role."""
