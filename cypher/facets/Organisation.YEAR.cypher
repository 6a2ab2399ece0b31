// By the years in which any of its loans or projects may have taken place, as far as both ends are known.
OPTIONAL MATCH (node)<-[:SITE_OF*0..3]-(:Organisation)-[:LENT|TO|PARTICIPATES_IN]-(thing:Loan|Project)
UNWIND CASE
  WHEN thing.earliestStart IS NULL THEN [null]
  ELSE range(toInteger(left(thing.earliestStart, 4)), toInteger(left(coalesce(thing.latestEnd, thing.latestStart), 4)))
END AS year
WITH DISTINCT node, year AS key
