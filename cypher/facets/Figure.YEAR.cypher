// Facet by year, as published.
WITH node.year AS key
