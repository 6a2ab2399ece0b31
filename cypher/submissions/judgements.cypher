// Open or decided judgements whether two organisations are the same: likelier ones first (score in steps of 0.1), then those with more loans
// and projects, then by score and id.
// Parameters: $judgement (UNSURE, SAME or DIFFERENT), $first (INTEGER: maximum number of rows).
// Columns: id, one, oneName, other, otherName (ids and names of the two), judgement, score (0 to 1; null if a person
// decided without one), reason, by (strings), at (ISO 8601), records (INTEGER: loans and projects of both), all (INTEGER: total number).
// (:Judgement)-[:ON]->(:Organisation)
MATCH (judgement:Judgement {judgement: $judgement})
WITH judgement, COUNT { (judgement)-[:ON]->(:Organisation)-[:LENT|TO|PARTICIPATES_IN]-() } AS records
WITH count(judgement) AS all, collect({judgement: judgement, records: records}) AS each
UNWIND each AS one
WITH one.judgement AS judgement, one.records AS records, all
ORDER BY round(coalesce(judgement.score, 0), 1) DESC, records DESC, coalesce(judgement.score, 0) DESC, judgement.id
LIMIT $first
RETURN judgement.id AS id, judgement.one AS one, judgement.oneName AS oneName, judgement.other AS other,
  judgement.otherName AS otherName, judgement.judgement AS judgement, judgement.score AS score, judgement.reason AS reason,
  judgement.by AS by, toString(judgement.at) AS at, records, all
