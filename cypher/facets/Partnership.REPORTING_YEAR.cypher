// By the reporting years (April to March) in which the two may have done something together.
// From the days of each dated loan and project of the two, so gaps between them stay gaps. A start without an end counts in the start's years alone.
// certain: whether a loan or project of the two surely took place then, by the rule of filters/Partnership.certain.cypher; true where nothing is dated
// (key null).
UNWIND CASE WHEN size(coalesce(node.facts, [])) = 0 THEN [null] ELSE node.facts END AS fact
WITH node, fact,
  head([day IN [left(fact, 10), substring(fact, 22, 10), substring(fact, 33, 10)] WHERE day <> '0000-00-00']) AS begin,
  head([day IN [substring(fact, 33, 10), substring(fact, 11, 10), left(fact, 10)] WHERE day <> '9999-99-99']) AS finish
UNWIND CASE
  WHEN fact IS NULL THEN [null]
  ELSE range(
    toInteger(left(begin, 4)) - CASE WHEN substring(begin, 5, 2) < '04' THEN 1 ELSE 0 END,
    toInteger(left(finish, 4)) - CASE WHEN substring(finish, 5, 2) < '04' THEN 1 ELSE 0 END)
END AS year
WITH node, fact, toString(year) + '/' + right(toString(year + 1), 2) AS key, toString(year) + '-04-01' AS first, toString(year + 1) + '-03-31' AS last
WITH node, key, max(CASE
  WHEN fact IS NULL THEN 1
  WHEN (substring(fact, 11, 10) <= last AND substring(fact, 22, 10) >= first)
    OR (left(fact, 10) >= first AND substring(fact, 11, 10) <= last)
    OR (substring(fact, 22, 10) >= first AND substring(fact, 33, 10) <= last) THEN 1
  ELSE 0
END) = 1 AS certain
