// Partnerships with their two ends, in id order. For two museums, the direction that is not mirrored, unless the
// filter selects only the mirrored one.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// $sites   whether sites are also listed separately from their parents
// $filter  placeholder for the filter on the partnership; $reverse: for the same filter on the other direction
MATCH (museum:Organisation)-[node:PARTNERS_WITH]->(partner:Organisation)
WHERE museum.id IS NOT NULL AND ($sites OR NOT (node.museumSite OR node.partnerSite)) AND $filter
  AND (NOT node.mirrored OR NOT EXISTS { MATCH (partner)-[reverse:PARTNERS_WITH]->(museum) WHERE $reverse })
RETURN node.id AS id,
  museum.id AS museum_id, museum.name AS museum_name, museum.kind AS museum_kind, museum:NationalMuseum AS museum_national,
  museum.place AS museum_place, museum.region AS museum_region, museum.country AS museum_country,
  partner.id AS partner_id, partner.name AS partner_name, partner.kind AS partner_kind,
  partner.place AS partner_place, partner.region AS partner_region, partner.country AS partner_country,
  coalesce(node.activities, []) AS kinds, node.loans AS loans, node.objects AS objects, node.projects AS projects,
  node.loans + node.projects AS weight,
  node.start AS start, node.earliestStart AS start_earliest, node.latestStart AS start_latest,
  node.end AS end, node.earliestEnd AS end_earliest, node.latestEnd AS end_latest,
  node.firstYear AS first_year, node.lastYear AS last_year, coalesce(node.consortiumOnly, false) AS consortium_only,
  coalesce(node.mirrored, false) AS mirrored, coalesce(node.sourceIds, []) AS source_ids,
  [fact IN node.facts WHERE left(fact, 10) <> '9999-99-99' | left(fact, 10) + '/' + substring(fact, 33, 10)] AS periods,
  toInteger(split(elementId(museum), ':')[2]) AS from_node_id, toInteger(split(elementId(partner), ':')[2]) AS to_node_id
ORDER BY museum_id, partner_id
