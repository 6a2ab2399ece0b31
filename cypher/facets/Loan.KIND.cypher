// Facet by purpose.
WITH node.purpose AS key
