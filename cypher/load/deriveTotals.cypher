// Recomputes the totals that an organisation keeps.
// Parameters: $organisations: list of ids, or null for all; also done for their sites, their parents and all their partners.
// loans: lent or borrowed by it or its sites. projects: those that it or its sites take part in. partners: organisations that
//   it (with its sites) did something with; a partner's sites count as the partner.
// (:Organisation)<-[:SITE_OF]-(:Organisation)
MATCH (organisation:Organisation)
WHERE $organisations IS NULL OR organisation.id IN $organisations
MATCH (organisation)-[:SITE_OF*0..3]-(near:Organisation)
WITH collect(DISTINCT near) AS nearby
UNWIND nearby AS near
OPTIONAL MATCH (near)-[:PARTNERS_WITH]-(partner:Organisation)
WITH nearby, collect(DISTINCT partner) AS partners
UNWIND nearby + partners AS one
WITH DISTINCT one
WITH one,
  COUNT { MATCH (one)<-[:SITE_OF*0..3]-(part) MATCH (part)-[:LENT|TO]-(loan:Loan) RETURN DISTINCT loan } AS loans,
  COUNT { MATCH (one)<-[:SITE_OF*0..3]-(part) MATCH (part)-[:PARTICIPATES_IN]->(project:Project) RETURN DISTINCT project } AS projects,
  COUNT { MATCH (one)-[:PARTNERS_WITH]-(partner) WHERE NOT EXISTS { (partner)-[:SITE_OF]->() } RETURN DISTINCT partner } AS partners
SET one.loans = loans, one.projects = projects, one.partners = partners
