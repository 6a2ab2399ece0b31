// By the activity that it counts as.
WITH node.kind AS key
