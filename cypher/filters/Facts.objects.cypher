// The sum of the objects that were lent in these, as far as known; null: known of none.
//
// facts   a list of a partnership's `facts`, as derivePartnerships.cypher writes them
CASE WHEN any(each IN facts WHERE split(each, '/')[6] <> '')
  THEN reduce(sum = 0, each IN facts | sum + coalesce(toInteger(split(each, '/')[6]), 0)) END
