// Sources, in the order of their ids.
// (:Source)
//
// $filter  stands for which sources
MATCH (node:Source)
WHERE node.id IS NOT NULL AND $filter
RETURN node.id AS id, node.url AS url, node.title AS title, node.publisher AS publisher, node.licence AS licence,
  node.retrieved AS retrieved, toInteger(split(elementId(node), ':')[2]) AS node_id
ORDER BY id
