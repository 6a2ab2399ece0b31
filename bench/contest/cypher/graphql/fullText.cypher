// The ten best hits of a full-text search, ranked as the service does. $query: in Lucene's words; $exact: the whole text.
CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS hit, score
WITH hit, CASE WHEN hit.search = $exact THEN score + 100.0 ELSE score END * (1.0 + log10(1.0 + coalesce(hit.partners, 0)) / 10.0) AS fit
ORDER BY fit DESC, hit.id LIMIT 10
RETURN {id: hit.id, name: coalesce(hit.name, hit.title)} AS answer
