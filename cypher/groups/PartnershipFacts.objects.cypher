// The sum of the objects lent in the loans that are asked for and stand in the group, as far as known; null: known of none.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that stand in the group
CASE WHEN count(CASE WHEN any(each IN facts WHERE split(each, '/')[6] <> '') THEN 1 END) > 0
  THEN sum(reduce(sum = 0, each IN facts | sum + coalesce(toInteger(split(each, '/')[6]), 0))) END
