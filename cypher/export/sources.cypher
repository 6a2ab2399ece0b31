// Sources in id order.
// (:Source)
//
// $filter  placeholder for the condition on sources
MATCH (node:Source)
WHERE node.id IS NOT NULL AND $filter
RETURN node.id AS id, node.url AS url, node.title AS title, coalesce(node.titleIsDerived, false) AS title_is_derived,
  node.publisher AS publisher, node.kind AS kind, node.published AS published, node.retrieved AS retrieved, node.licence AS licence, node.note AS note, toInteger(split(elementId(node), ':')[2]) AS node_id
ORDER BY id
