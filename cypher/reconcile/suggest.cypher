// Which organisations have a name that begins with, or holds, what somebody is typing?
// (:Alias)-[:NAMES]->(:Organisation)
//
// $query   words in the syntax of the full-text index, normalised; each must be there, whole or as a start
// $prefix, $sortable   the same text, normalised, and without a leading 'the': names that are just so come first, then those
//          that begin so. The place, which the index holds too, does not count here
// $kinds   kinds that are allowed; null allows all
// $skip, $limit   whole numbers: which page
// id, name, kind, national, place, region, country   of the organisation, once each
// matched  the name that fits best, its own or another of its names
// Order: how well the best name fits, then its own name, then the id.
CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS hit, score
WITH hit, score WHERE hit:Organisation OR hit:Alias
OPTIONAL MATCH (hit:Alias)-[:NAMES]->(named:Organisation)
WITH coalesce(named, hit) AS found, hit.name AS matched, score, CASE WHEN hit:Alias THEN hit.search ELSE hit.sortName END AS name
WITH found, matched, score + CASE
       WHEN name IN [$prefix, $sortable] THEN 200.0
       WHEN name STARTS WITH $prefix OR name STARTS WITH $sortable THEN 100.0
       ELSE 0.0
     END AS fit
WHERE found:Organisation AND ($kinds IS NULL OR found.kind IN $kinds)
WITH found, matched, fit ORDER BY fit DESC, matched
WITH found, head(collect(matched)) AS matched, max(fit) AS fit
ORDER BY fit DESC, found.sortName, found.id SKIP $skip LIMIT $limit
RETURN found.id AS id, found.name AS name, found.kind AS kind, found:NationalMuseum AS national,
       found.place AS place, found.region AS region, found.country AS country, matched
