"""Reading what people type about programmes."""
