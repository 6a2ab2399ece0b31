// Submissions for the year that started or were undone after the latest freeze, latest first.
//
// parent  the survey
// node    a submission
MATCH (node:Submission {year: parent.year})
WHERE node.at > parent.frozen OR node.undone > parent.frozen
WITH node ORDER BY node.at DESC, node.id
