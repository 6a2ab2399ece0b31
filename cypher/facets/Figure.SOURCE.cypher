// The sources that are cited for a figure.
// (:Figure)-[:EVIDENCED_BY]->(:Source)
MATCH (node)-[:EVIDENCED_BY]->(source:Source)
WITH source.id AS key
