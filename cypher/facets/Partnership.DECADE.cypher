// Facet by decade (2010s: 2010 to 2019) of possible activity, as in filters/Fact.possible.cypher.
// A missing end may be in the future and a missing start at any time, limited to the dates of all loans and projects.
// certain: true for definite activity, as in filters/Fact.certain.cypher, and for undated ones (key null).
//
// node    a partnership
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// span    first and last day of all loans and projects (facets/All.span.cypher)
WITH node, fact,
  CASE left(fact, 10) WHEN '9999-99-99' THEN null WHEN '0000-00-00' THEN span[0] ELSE left(fact, 10) END AS begin,
  CASE substring(fact, 33, 10) WHEN '9999-99-99' THEN span[1] ELSE substring(fact, 33, 10) END AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(toInteger(left(begin, 3)), toInteger(left(finish, 3))) END AS decade
WITH node, fact, toString(decade) + '0s' AS key, toString(decade) + '0-01-01' AS first, toString(decade) + '9-12-31' AS last
WITH node, key, key IS NULL
  OR (substring(fact, 11, 10) <= last AND substring(fact, 22, 10) >= first)
  OR (left(fact, 10) >= first AND substring(fact, 11, 10) <= last)
  OR (substring(fact, 22, 10) >= first AND substring(fact, 33, 10) <= last) AS certain
