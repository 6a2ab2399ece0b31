// Facet by measure.
WITH node.measure AS key
