// Organisations in id order.
// (:Organisation)
//
// $filter  placeholder for the condition on organisations
MATCH (node:Organisation)
WHERE node.id IS NOT NULL AND $filter
RETURN node.id AS id, node.name AS name, node.shortName AS short_name, node.kind AS kind, node:NationalMuseum AS national,
  coalesce(node.collective, false) AS collective, head(COLLECT { MATCH (node)-[:SITE_OF]->(whole) RETURN whole.id ORDER BY whole.id }) AS site_of,
  node.place AS place, node.localAuthority AS local_authority, node.region AS region, node.country AS country, node.latitude AS latitude, node.longitude AS longitude,
  node.rorId AS ror_id, COLLECT { MATCH (node)<-[:IDENTIFIES]-(identifier:Identifier) RETURN identifier.id ORDER BY identifier.id } AS identifiers,
  COLLECT { MATCH (node)<-[:NAMES]-(alias:Alias) WHERE alias.use <> 'FORMER' RETURN DISTINCT alias.name AS other ORDER BY other } AS other_names,
  COLLECT { MATCH (node)<-[:NAMES]-(alias:Alias {use: 'FORMER'}) RETURN DISTINCT alias.name AS former ORDER BY former } AS former_names,
  node.website AS website, node.openedFrom AS opened_from, node.openedTo AS opened_to,
  node.closedFrom AS closed_from, node.closedTo AS closed_to, node.matchedBy AS matched_by,
  coalesce(node.printedKinds, []) AS printed_kinds, node.loans AS loans, node.projects AS projects, node.partners AS partners,
  toInteger(split(elementId(node), ':')[2]) AS node_id
ORDER BY id
