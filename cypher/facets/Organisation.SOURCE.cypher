// The sources that are cited for an organisation.
// (:Organisation)-[:EVIDENCED_BY]->(:Source)
MATCH (node)-[:EVIDENCED_BY]->(source:Source)
WITH source.id AS key
