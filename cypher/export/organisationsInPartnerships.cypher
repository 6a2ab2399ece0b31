// Whether an organisation is at an end of a partnership.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// node     an organisation
// $sites   whether sites are shown apart from their parents too
// $museum  stands for what the filter says of a partnership of which it is the museum, $partner of which it is the partner
EXISTS { MATCH (node)-[edge:PARTNERS_WITH]->(other:Organisation)
  WHERE ($sites OR NOT (edge.museumSite OR edge.partnerSite)) AND $museum }
OR EXISTS { MATCH (other:Organisation)-[edge:PARTNERS_WITH]->(node)
  WHERE ($sites OR NOT (edge.museumSite OR edge.partnerSite)) AND $partner }
