// Facet by source.
// (:Project)-[:EVIDENCED_BY]->(:Source)
MATCH (node)-[:EVIDENCED_BY]->(source:Source)
WITH source.id AS key
