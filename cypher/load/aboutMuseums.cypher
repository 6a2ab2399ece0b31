// Writes which organisation a figure is about.
// Parameters: $rows: list of {figure (id), organisation (id)}.
// (:Figure)-[:ABOUT]->(:Organisation)
UNWIND $rows AS row
MATCH (figure:Figure {id: row.figure})
MATCH (organisation:Organisation {id: row.organisation})
MERGE (figure)-[:ABOUT]->(organisation)
