// Facet by kind of the participants in other roles than MUSEUM, and of their parents, deduplicated.
// The same projects as the filter {participants: {some: {role: [PARTNER, LEAD, PARTICIPANT], node: {kind: [key]}}}}.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:PARTICIPATES_IN]->(:Project)
OPTIONAL MATCH (node)<-[part:PARTICIPATES_IN]-(:Organisation)-[:SITE_OF*0..3]->(partner:Organisation)
WHERE part.role <> 'MUSEUM'
WITH DISTINCT node, partner.kind AS key
