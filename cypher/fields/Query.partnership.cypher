// One partnership by the ids of its two organisations, each resolved as in Query.organisation.cypher.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// $id     museum and partner, joined by "~": ids, ids that were merged away, or identifiers of a register, as text
// node    the partnership; no row for an unknown id
UNWIND split($id, '~') AS requested
OPTIONAL MATCH (:MergedOrganisation {id: requested})-[:MERGED_INTO*1..10]->(survivor:Organisation)
OPTIONAL MATCH (:Identifier {id: requested})-[:IDENTIFIES]->(identified:Organisation)
WITH collect(coalesce(survivor.id, identified.id, requested)) AS ends
MATCH ()-[node:PARTNERS_WITH {id: ends[0] + '~' + ends[1]}]->()
