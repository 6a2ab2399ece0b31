// A part of all sources, for the sitemap, in the order of their ids.
//
// $skip   number of sources before the part
// $limit  maximum number of sources
// id      id of one
// name    its title
MATCH (node:Source)
WHERE node.id > ''
WITH node ORDER BY node.id SKIP $skip LIMIT $limit
RETURN node.id AS id, node.title AS name
