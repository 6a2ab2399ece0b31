// A part of all projects, for the sitemap, in the order of their ids.
//
// $skip   number of projects before the part
// $limit  maximum number of projects
// id      id of one
// name    its title
MATCH (node:Project)
WHERE node.id > ''
WITH node ORDER BY node.id SKIP $skip LIMIT $limit
RETURN node.id AS id, node.title AS name
