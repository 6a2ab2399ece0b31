// By the years in which a loan or project that it shares with a partner may have taken place; null: one without any date.
// What has no end may still go on, and what has no start may have begun at any time: as far as any loan or project has a date.
//
// node    an organisation
// span    the first and the last day that any loan or project states (facets/All.span.cypher)
OPTIONAL MATCH (node)-[pair:PARTNERS_WITH]-()
UNWIND coalesce(pair.facts, [null]) AS one
WITH DISTINCT node, span,
  CASE left(one, 10) WHEN '9999-99-99' THEN null WHEN '0000-00-00' THEN span[0] ELSE left(one, 10) END AS begin,
  CASE substring(one, 33, 10) WHEN '9999-99-99' THEN span[1] ELSE substring(one, 33, 10) END AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(toInteger(left(begin, 4)), toInteger(left(finish, 4))) END AS year
WITH DISTINCT node, year AS key
