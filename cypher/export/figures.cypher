// Published figures in id order, with their subjects.
// (:Figure)-[:ABOUT]->(:Organisation or :Area)
//
// $filter  placeholder for the condition on figures
MATCH (node:Figure)
WHERE node.id IS NOT NULL AND $filter
RETURN node.id AS id, node.title AS title, node.year AS year, node.measure AS measure, node.scope AS scope,
  toFloat(node.value) AS value, node.status AS status, node.qualifier AS qualifier, node.unit AS unit, node.theme AS theme, node.note AS note,
  head(COLLECT { MATCH (node)-[:ABOUT]->(about:Organisation) RETURN about.id ORDER BY about.id }) AS organisation_id,
  head(COLLECT { MATCH (node)-[:ABOUT]->(about:Area) RETURN about.id ORDER BY about.id }) AS area_id,
  head(COLLECT { MATCH (node)-[:ABOUT]->(about:Area) RETURN about.name ORDER BY about.id }) AS area_name,
  COLLECT { MATCH (node)-[:EVIDENCED_BY]->(source:Source) RETURN source.id ORDER BY source.id } AS source_ids,
  toInteger(split(elementId(node), ':')[2]) AS node_id
ORDER BY id
