// By the years in which it may have taken place: from its start to its end, the start's year alone where no end is known.
UNWIND CASE
  WHEN node.earliestStart IS NULL THEN [null]
  ELSE range(toInteger(left(node.earliestStart, 4)), toInteger(left(coalesce(node.latestEnd, node.latestStart), 4)))
END AS key
