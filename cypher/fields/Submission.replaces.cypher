// The previous version of the return, which it replaced.
// (:Submission)-[:REPLACES]->(:Submission)
//
// parent  the submission
// node    the previous version; no row for the first
MATCH (parent)-[:REPLACES]->(node:Submission)
WITH node ORDER BY node.id LIMIT 1
