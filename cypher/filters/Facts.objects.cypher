// Sum of the stated numbers of lent objects; null if none is stated.
//
// facts   a list of a partnership's `facts`; format: derivePartnerships.cypher
CASE WHEN any(each IN facts WHERE split(each, '/')[6] <> '')
  THEN reduce(sum = 0, each IN facts | sum + coalesce(toInteger(split(each, '/')[6]), 0)) END
