// By what joins the two: the activities of a loan or project.
//
// node    a partnership
// fact    one of a partnership's `facts`, as derivePartnerships.cypher writes them
UNWIND CASE WHEN size(split(split(fact, '/')[5], '+')) = 2 THEN [null] ELSE split(split(fact, '/')[5], '+')[1..-1] END AS key
