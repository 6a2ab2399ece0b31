// Recomputes the stored totals of organisations.
// Parameters: $ids: list of ids; their parents are also updated.
// loans: lent or borrowed by it or its sites. projects: participations of it or its sites. partners: partners of
//   it and its sites; a partner's sites count as the partner. partnersAmong: kinds and regions of its partners and their
//   sites: 'SCHOOL', '|Wales' and 'SCHOOL|Wales' for a school in Wales; absent if it has none.
// (:Organisation)<-[:SITE_OF]-(:Organisation)
UNWIND $ids AS id
MATCH (:Organisation {id: id})-[:SITE_OF*0..3]->(one:Organisation)
WITH DISTINCT one
WITH one,
  COUNT { MATCH (one)<-[:SITE_OF*0..3]-(part) MATCH (part)-[:LENT|TO]-(loan:Loan) RETURN DISTINCT loan } AS loans,
  COUNT { MATCH (one)<-[:SITE_OF*0..3]-(part) MATCH (part)-[:PARTICIPATES_IN]->(project:Project) RETURN DISTINCT project } AS projects,
  COUNT { MATCH (one)-[pair:PARTNERS_WITH]-(partner) WHERE NOT CASE WHEN startNode(pair) = one THEN pair.partnerSite ELSE pair.museumSite END RETURN DISTINCT partner } AS partners,
  COLLECT {
    MATCH (one)-[:PARTNERS_WITH]-(partner)
    UNWIND [partner.kind, partner.kind + '|' + partner.region, '|' + partner.region] AS among
    WITH DISTINCT among WHERE among IS NOT NULL
    RETURN among ORDER BY among
  } AS among
SET one.loans = loans, one.projects = projects, one.partners = partners, one.partnersAmong = CASE WHEN size(among) > 0 THEN among END
