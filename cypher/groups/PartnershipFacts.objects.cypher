// Total of the known numbers of objects in loans that match the filter and belong to the group; null if unknown for all.
//
// node, facts  a partnership, and those of its facts (derivePartnerships.cypher) that belong to the group
CASE WHEN count(CASE WHEN any(each IN facts WHERE split(each, '/')[6] <> '') THEN 1 END) > 0
  THEN sum(reduce(sum = 0, each IN facts | sum + coalesce(toInteger(split(each, '/')[6]), 0))) END
