// Who has these ids: its own, that of one that was merged into it, or an identifier of a register; and what it is a site of.
// (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation), (:Identifier)-[:IDENTIFIES]->(:Organisation), (:Organisation)-[:SITE_OF]->(:Organisation)
//
// $ids     ids as they were asked
// Columns: asked; id, name: who has it (null: nobody); collective: whether it stands for several that no source names;
//          top, topName: the organisation that it is a site of, however far up (null: it is no site)
UNWIND $ids AS asked
OPTIONAL MATCH (own:Organisation {id: asked})
OPTIONAL MATCH (:MergedOrganisation {id: asked})-[:MERGED_INTO*1..10]->(survivor:Organisation)
OPTIONAL MATCH (:Identifier {id: asked})-[:IDENTIFIES]->(identified:Organisation)
WITH asked, coalesce(own, survivor, identified) AS node
OPTIONAL MATCH (node)-[:SITE_OF*1..3]->(top:Organisation) WHERE NOT EXISTS { (top)-[:SITE_OF]->() }
WITH asked, node, top ORDER BY top.id
WITH asked, node, head(collect(top)) AS top
RETURN asked, node.id AS id, node.name AS name, coalesce(node.collective, false) AS collective, top.id AS top, top.name AS topName
