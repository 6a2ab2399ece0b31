// Number of kinds of activity among these; each counts once.
//
// facts   a list of a partnership's `facts`; format: derivePartnerships.cypher
size(reduce(activities = [], each IN facts | activities + [
  activity IN split(split(substring(each, 46), '/')[0], '+') WHERE activity <> '' AND NOT activity IN activities
]))
