// By year, as published.
WITH node.year AS key
