// Open or decided judgements whether two organisations are the same, highest score first.
// Parameters: $judgement (UNSURE, SAME or DIFFERENT), $first (INTEGER: maximum number of rows).
// Columns: id, one, oneName, other, otherName (ids and names of the two), judgement, score (0 to 1; null if a person
// decided without one), reason, by (strings), at (ISO 8601), all (INTEGER: total number).
// (:Judgement)
MATCH (judgement:Judgement {judgement: $judgement})
WITH count(judgement) AS all, collect(judgement) AS each
UNWIND each AS judgement
WITH judgement, all
ORDER BY coalesce(judgement.score, 0) DESC, judgement.id
LIMIT $first
RETURN judgement.id AS id, judgement.one AS one, judgement.oneName AS oneName, judgement.other AS other,
  judgement.otherName AS otherName, judgement.judgement AS judgement, judgement.score AS score, judgement.reason AS reason,
  judgement.by AS by, toString(judgement.at) AS at, all
