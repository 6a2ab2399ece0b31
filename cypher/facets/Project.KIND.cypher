// By kind of project.
WITH node.kind AS key
