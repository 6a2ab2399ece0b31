// A part of all loans, for the sitemap, in the order of their ids.
//
// $skip   number of loans before the part
// $limit  maximum number of loans
// id      id of one
// name    its title
MATCH (node:Loan)
WHERE node.id > ''
WITH node ORDER BY node.id SKIP $skip LIMIT $limit
RETURN node.id AS id, node.title AS name
