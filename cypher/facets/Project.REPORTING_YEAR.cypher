// By the reporting years (April to March) in which it may have taken place: from its start to its end, the start's alone where no end is known.
// certain: whether it surely took place in that year, by the rule of filters/During.certain.cypher; true where it has no date (key null).
WITH node, coalesce(node.earliestStart, node.earliestEnd) AS begin, coalesce(node.latestEnd, node.latestStart) AS finish
UNWIND CASE
  WHEN begin IS NULL THEN [null]
  ELSE range(
    toInteger(left(begin, 4)) - CASE WHEN substring(begin, 5, 2) < '04' THEN 1 ELSE 0 END,
    toInteger(left(finish, 4)) - CASE WHEN substring(finish, 5, 2) < '04' THEN 1 ELSE 0 END)
END AS year
WITH node, toString(year) + '/' + right(toString(year + 1), 2) AS key, toString(year) + '-04-01' AS first, toString(year + 1) + '-03-31' AS last
WITH node, key, key IS NULL
  OR coalesce(node.latestStart <= last AND node.earliestEnd >= first, false)
  OR coalesce(node.earliestStart >= first AND node.latestStart <= last, false)
  OR coalesce(node.earliestEnd >= first AND node.latestEnd <= last, false) AS certain
