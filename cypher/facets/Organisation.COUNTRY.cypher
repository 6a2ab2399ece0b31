// Facet by country.
WITH node.country AS key
