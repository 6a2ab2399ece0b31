// Facet by term.
WITH node.term AS key
