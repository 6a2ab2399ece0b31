// By the years in which it may have taken place: from its start to its end, the start's year alone where no end is known.
// certain: whether it surely took place in that year, by the rule of filters/During.certain.cypher; true where it has no date (key null).
UNWIND CASE
  WHEN coalesce(node.earliestStart, node.earliestEnd) IS NULL THEN [null]
  ELSE range(toInteger(left(coalesce(node.earliestStart, node.earliestEnd), 4)), toInteger(left(coalesce(node.latestEnd, node.latestStart), 4)))
END AS key
WITH node, key, toString(key) + '-01-01' AS first, toString(key) + '-12-31' AS last
WITH node, key, key IS NULL
  OR coalesce(node.latestStart <= last AND node.earliestEnd >= first, false)
  OR coalesce(node.earliestStart >= first AND node.latestStart <= last, false)
  OR coalesce(node.earliestEnd >= first AND node.latestEnd <= last, false) AS certain
