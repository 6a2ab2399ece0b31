// Facet by year of possible activity, as in filters/During.possible.cypher.
// A missing end may be in the future and a missing start at any time, limited to the dates of all loans and projects.
// certain: true for definite activity, as in filters/During.certain.cypher, and for undated ones (key null).
//
// node    a project
// span    first and last day of all loans and projects (facets/All.span.cypher)
WITH node,
  CASE WHEN node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL THEN coalesce(node.earliestStart, span[0]) END AS begin,
  coalesce(node.latestEnd, span[1]) AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(toInteger(left(begin, 4)), toInteger(left(finish, 4))) END AS key
WITH node, key, toString(key) + '-01-01' AS first, toString(key) + '-12-31' AS last
WITH node, key, key IS NULL
  OR coalesce(node.latestStart <= last AND node.earliestEnd >= first, false)
  OR coalesce(node.earliestStart >= first AND node.latestStart <= last, false)
  OR coalesce(node.earliestEnd >= first AND node.latestEnd <= last, false) AS certain
