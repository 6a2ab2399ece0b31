// A part of all organisations, for the sitemap, in the order of their ids.
//
// $skip   number of organisations before the part
// $limit  maximum number of organisations
// id      id of one
// name    its name
MATCH (node:Organisation)
WHERE node.id > ''
WITH node ORDER BY node.id SKIP $skip LIMIT $limit
RETURN node.id AS id, node.name AS name
