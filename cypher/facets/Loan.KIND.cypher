// By purpose.
WITH node.purpose AS key
