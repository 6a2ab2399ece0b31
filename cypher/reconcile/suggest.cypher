// Organisations with a name that begins with or contains the typed text.
// (:Alias)-[:NAMES]->(:Organisation)
//
// $query   normalised words in the syntax of the full-text index; each is required, complete or as a prefix
// $prefix, $sortable   the same text, normalised, and without a leading 'the': equal names rank first, then names
//          with this prefix. The place, which the index also contains, is ignored here
// $kinds   allowed kinds; null allows all
// $skip, $limit   paging (whole numbers)
// id, name, kind, national, place, region, country   of the organisation, deduplicated
// matched  the best matching name, main or alternative
// Order: match quality of the best name, then main name, then id.
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
