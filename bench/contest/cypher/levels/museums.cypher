// The first ten museums of a region, by name. $region: theirs.
MATCH (m:Museum)
WHERE m.region = $region
RETURN m.id AS id, m.name AS name ORDER BY m.sortName, m.id LIMIT 10
