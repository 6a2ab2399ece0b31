// Facet by reporting year (April to March) of possible activity, as in filters/During.possible.cypher.
// A missing end may be in the future and a missing start at any time, limited to the dates of all loans and projects.
// certain: true for definite activity, as in filters/During.certain.cypher, and for undated ones (key null).
//
// node    a project
// span    first and last day of all loans and projects (facets/All.span.cypher)
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
