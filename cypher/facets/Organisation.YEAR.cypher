// Facet by year of possible activity with a partner; null: undated.
// A missing end may be in the future and a missing start at any time, limited to the dates of all loans and projects.
//
// node    an organisation
// span    first and last day of all loans and projects (facets/All.span.cypher)
OPTIONAL MATCH (node)-[pair:PARTNERS_WITH]-()
UNWIND coalesce(pair.facts, [null]) AS one
WITH DISTINCT node, span,
  CASE left(one, 10) WHEN '9999-99-99' THEN null WHEN '0000-00-00' THEN span[0] ELSE left(one, 10) END AS begin,
  CASE substring(one, 33, 10) WHEN '9999-99-99' THEN span[1] ELSE substring(one, 33, 10) END AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(toInteger(left(begin, 4)), toInteger(left(finish, 4))) END AS year
WITH DISTINCT node, year AS key
