// By the years in which it may have taken place: those of which filters/During.possible.cypher says so.
// What has no end may still go on, and what has no start may have begun at any time: as far as any loan or project has a date.
// certain: whether it certainly took place then, by the rule of filters/During.certain.cypher; true if it has no date (key null).
//
// node    a project
// span    the first and the last day that any loan or project states (facets/All.span.cypher)
WITH node,
  CASE WHEN node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL THEN coalesce(node.earliestStart, span[0]) END AS begin,
  coalesce(node.latestEnd, span[1]) AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(toInteger(left(begin, 4)), toInteger(left(finish, 4))) END AS key
WITH node, key, toString(key) + '-01-01' AS first, toString(key) + '-12-31' AS last
WITH node, key, key IS NULL
  OR coalesce(node.latestStart <= last AND node.earliestEnd >= first, false)
  OR coalesce(node.earliestStart >= first AND node.latestStart <= last, false)
  OR coalesce(node.earliestEnd >= first AND node.latestEnd <= last, false) AS certain
