// By the reporting years (April to March) in which it may have taken place: those of which filters/During.possible.cypher says so.
// What has no end may still go on, and what has no start may have begun at any time: as far as any loan or project has a date.
// certain: whether it certainly took place then, by the rule of filters/During.certain.cypher; true if it has no date (key null).
//
// node    a project
// span    the first and the last day that any loan or project states (facets/All.span.cypher)
WITH node,
  CASE WHEN node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL THEN coalesce(node.earliestStart, span[0]) END AS begin,
  coalesce(node.latestEnd, span[1]) AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(
    toInteger(left(begin, 4)) - CASE WHEN substring(begin, 5, 2) < '04' THEN 1 ELSE 0 END,
    toInteger(left(finish, 4)) - CASE WHEN substring(finish, 5, 2) < '04' THEN 1 ELSE 0 END) END AS year
WITH node, toString(year) + '/' + right(toString(year + 1), 2) AS key, toString(year) + '-04-01' AS first, toString(year + 1) + '-03-31' AS last
WITH node, key, key IS NULL
  OR coalesce(node.latestStart <= last AND node.earliestEnd >= first, false)
  OR coalesce(node.earliestStart >= first AND node.latestStart <= last, false)
  OR coalesce(node.earliestEnd >= first AND node.latestEnd <= last, false) AS certain
