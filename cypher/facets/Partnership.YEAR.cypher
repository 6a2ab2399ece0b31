// By the years in which a loan or project of the two may have taken place: those of which filters/Fact.possible.cypher says so.
// What has no end may still go on, and what has no start may have begun at any time: as far as any loan or project has a date.
// certain: whether it certainly took place then, by the rule of filters/Fact.certain.cypher; true if it has no date (key null).
//
// node    a partnership
// fact    one of a partnership's `facts`, as derivePartnerships.cypher writes them
// span    the first and the last day that any loan or project states (facets/All.span.cypher)
WITH node, fact,
  CASE left(fact, 10) WHEN '9999-99-99' THEN null WHEN '0000-00-00' THEN span[0] ELSE left(fact, 10) END AS begin,
  CASE substring(fact, 33, 10) WHEN '9999-99-99' THEN span[1] ELSE substring(fact, 33, 10) END AS finish
UNWIND CASE WHEN begin IS NULL THEN [null] ELSE range(toInteger(left(begin, 4)), toInteger(left(finish, 4))) END AS key
WITH node, fact, key, toString(key) + '-01-01' AS first, toString(key) + '-12-31' AS last
WITH node, key, key IS NULL
  OR (substring(fact, 11, 10) <= last AND substring(fact, 22, 10) >= first)
  OR (left(fact, 10) >= first AND substring(fact, 11, 10) <= last)
  OR (substring(fact, 22, 10) >= first AND substring(fact, 33, 10) <= last) AS certain
