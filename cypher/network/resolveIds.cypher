// Resolves ids (own ids, merged ids, or register identifiers) to organisations and their topmost parents.
// (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation), (:Identifier)-[:IDENTIFIES]->(:Organisation), (:Organisation)-[:SITE_OF]->(:Organisation)
//
// $ids     requested ids
// Columns: asked: requested id; id, name: the organisation (null: unknown id); collective: several that no source names;
//          top, topName: its topmost parent (null: not a site)
UNWIND $ids AS asked
OPTIONAL MATCH (own:Organisation {id: asked})
OPTIONAL MATCH (:MergedOrganisation {id: asked})-[:MERGED_INTO*1..10]->(survivor:Organisation)
OPTIONAL MATCH (:Identifier {id: asked})-[:IDENTIFIES]->(identified:Organisation)
WITH asked, coalesce(own, survivor, identified) AS node
OPTIONAL MATCH (node)-[:SITE_OF*1..3]->(top:Organisation) WHERE NOT EXISTS { (top)-[:SITE_OF]->() }
WITH asked, node, top ORDER BY top.id
WITH asked, node, head(collect(top)) AS top
RETURN asked, node.id AS id, node.name AS name, coalesce(node.collective, false) AS collective, top.id AS top, top.name AS topName
