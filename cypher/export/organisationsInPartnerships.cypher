// True if an organisation has a partnership.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// node     an organisation
// $sites   whether sites are also listed separately from their parents
// $museum  placeholder for the filter on partnerships of which it is the museum; $partner: of which it is the partner
EXISTS { MATCH (node)-[edge:PARTNERS_WITH]->(other:Organisation)
  WHERE ($sites OR NOT (edge.museumSite OR edge.partnerSite)) AND $museum }
OR EXISTS { MATCH (other:Organisation)-[edge:PARTNERS_WITH]->(node)
  WHERE ($sites OR NOT (edge.museumSite OR edge.partnerSite)) AND $partner }
