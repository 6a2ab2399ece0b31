// Writes which area a figure is about.
// Parameters: $rows: list of {figure (id), area (id)}.
// (:Figure)-[:ABOUT]->(:Area)
UNWIND $rows AS row
MATCH (figure:Figure {id: row.figure})
MATCH (area:Area {id: row.area})
MERGE (figure)-[:ABOUT]->(area)
