// Projects that it took part in, with those of its sites where they are taken in.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// parent  the organisation
// $sites  whether the activity of its sites is taken in
// node    a project, once
// edge    its participation; where several of its sites took part, that of the first by id, its own before any
MATCH (parent)<-[:SITE_OF*0..2]-(place:Organisation)-[took:PARTICIPATES_IN]->(node:Project)
WHERE $sites OR place = parent
WITH node, took, place ORDER BY place <> parent, place.id
WITH node, collect(took)[0] AS edge
