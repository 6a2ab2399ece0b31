// By measure.
WITH node.measure AS key
