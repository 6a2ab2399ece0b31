// By kind.
WITH node.kind AS key
