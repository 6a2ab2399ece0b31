// Facet by kind.
WITH node.kind AS key
