"""One folder a tag of the schema, one module an operation."""
