// By country.
WITH node.country AS key
