// Certainty of activity from $from to $to: CERTAIN, POSSIBLE, or null (no dated activity, or no date range).
// Same rules as filters/Fact.certain.cypher and Fact.possible.cypher.
//
// node        a partnership
// $from, $to  first and last day, YYYY-MM-DD; null without a date range
CASE
  WHEN $from IS NULL THEN null
  WHEN any(fact IN node.facts WHERE left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from
    AND ((substring(fact, 11, 10) <= $to AND substring(fact, 22, 10) >= $from)
      OR (left(fact, 10) >= $from AND substring(fact, 11, 10) <= $to)
      OR (substring(fact, 22, 10) >= $from AND substring(fact, 33, 10) <= $to))) THEN 'CERTAIN'
  WHEN any(fact IN node.facts WHERE left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from) THEN 'POSSIBLE'
END
