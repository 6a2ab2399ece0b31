// Organisations with names that contain these words or similar ones.
// (:Alias)-[:NAMES]->(:Organisation)
//
// $queries  texts in the syntax of the full-text index `names` of normalised words, one for each requested name
// $hits     maximum number of index hits for each
// $limit    maximum number of organisations for each
// asks      positions of the queries that found it
// party     its attributes, as in exact.cypher
// Order: none between rows; a query's organisations are those that the index scores highest.
UNWIND range(0, size($queries) - 1) AS ask
CALL (ask) {
  CALL db.index.fulltext.queryNodes('names', $queries[ask], {limit: $hits}) YIELD node AS hit, score
  WITH hit, score WHERE hit:Organisation OR hit:Alias
  OPTIONAL MATCH (hit:Alias)-[:NAMES]->(named:Organisation)
  WITH coalesce(named, hit) AS found, max(score) AS score
  WHERE found:Organisation
  RETURN found ORDER BY score DESC, found.id LIMIT $limit
}
WITH found, collect(ask) AS asks
RETURN asks, {
  id: found.id, name: found.name, kind: found.kind, national: found:NationalMuseum,
  place: found.place, region: found.region, country: found.country, countrySupposed: found.countrySupposed,
  latitude: found.latitude, longitude: found.longitude, mergedPlaces: found.mergedPlaces,
  otherNames: COLLECT { MATCH (one:Alias)-[:NAMES {judgement: 'SAME'}]->(found) RETURN one.name ORDER BY one.search LIMIT 100 },
  identifiers: COLLECT { MATCH (one:Identifier)-[:IDENTIFIES]->(found) RETURN one.id ORDER BY one.id LIMIT 100 },
  siteOf: head(COLLECT { MATCH (found)-[:SITE_OF]->(one:Organisation) RETURN one.id ORDER BY one.id LIMIT 1 })
} AS party
