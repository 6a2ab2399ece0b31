// Facet by loan or touring programme.
WITH node.programme AS key
