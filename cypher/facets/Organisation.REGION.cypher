// Facet by region of England or nation of the UK.
WITH node.region AS key
