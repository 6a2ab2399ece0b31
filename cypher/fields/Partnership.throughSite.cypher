// The partner's sites, if all loans and projects of the two were with those sites (set by derivePartnerships.cypher).
// (:Organisation)-[:PARTNERS_WITH {throughSite}]->(:Organisation)
//
// parent  the partnership
// node    a site of its partner
UNWIND coalesce(parent.throughSite, []) AS id
CALL (id) { MATCH (node:Organisation {id: id}) RETURN node }
