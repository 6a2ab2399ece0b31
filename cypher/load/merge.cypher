// Redirects the id of an organisation to another one; earlier merged ids follow through it. The organisation
// itself is deleted when no row refers to it any more (dropOrganisations.cypher).
// Parameters: $from, $into (ids of organisations), $by, $reason (strings).
// (:MergedOrganisation {id, name})-[:MERGED_INTO]->(:Organisation)
MATCH (from:Organisation {id: $from})
MATCH (into:Organisation {id: $into})
CREATE (merged:MergedOrganisation {id: $from, name: from.name, at: datetime(), by: $by, reason: $reason})-[:MERGED_INTO]->(into)
WITH from, merged
OPTIONAL MATCH (earlier:MergedOrganisation)-[link:MERGED_INTO]->(from)
WITH merged, link, earlier
WHERE earlier IS NOT NULL
DELETE link
CREATE (earlier)-[:MERGED_INTO]->(merged)
