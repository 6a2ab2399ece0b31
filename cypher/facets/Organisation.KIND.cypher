// By kind of organisation.
WITH node.kind AS key
