// Facet by activity.
WITH node.kind AS key
