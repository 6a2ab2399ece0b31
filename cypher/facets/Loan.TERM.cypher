// By its term, short or long.
WITH node.term AS key
