// The former version of the return that it replaced.
// (:Submission)-[:REPLACES]->(:Submission)
//
// parent  the submission
// node    the former version; no row where it is the first
MATCH (parent)-[:REPLACES]->(node:Submission)
WITH node ORDER BY node.id LIMIT 1
