// Of which two organisations is it open, or was it decided, whether they are one? The likeliest first.
// Parameters: $judgement (UNSURE, SAME or DIFFERENT), $first (INTEGER: how many at most).
// Columns: id, one, oneName, other, otherName (ids and names of the two), judgement, score (0 to 1; null where a person decided
//   without one), reason, by (strings), at (ISO 8601), all (INTEGER: how many there are).
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
