// The sources that are cited for a project.
// (:Project)-[:EVIDENCED_BY]->(:Source)
MATCH (node)-[:EVIDENCED_BY]->(source:Source)
WITH source.id AS key
