// Facet by region of the area that it is about.
OPTIONAL MATCH (node)-[:ABOUT]->(area:Area)
WITH node, area.region AS key
