// Organisations with exactly these names, aliases or identifiers.
// (:Organisation), (:Alias)-[:NAMES]->(:Organisation), (:Identifier)-[:IDENTIFIES]->(:Organisation)
//
// $names        names, normalised, without a leading article (Organisation.sortName)
// $aliases      names, normalised, with and without one (Alias.search)
// $identifiers  scheme and value: 'ror:02mb95055'
// keys          the entries of the three lists that match it
// party its attributes for judging. null: unknown. siteOf: the id of its parent, the first of several An alias counts
// only if it was judged to mean the organisation, not if it merely occurred with an identifier. Each list uses an
// index; nothing is scanned.
CALL () {
  UNWIND $names AS key
  MATCH (found:Organisation {sortName: key})
  RETURN key, found
  UNION
  UNWIND $aliases AS key
  MATCH (:Alias {search: key})-[:NAMES {judgement: 'SAME'}]->(found:Organisation)
  RETURN key, found
  UNION
  UNWIND $identifiers AS key
  MATCH (:Identifier {id: key})-[:IDENTIFIES]->(found:Organisation)
  RETURN key, found
}
WITH found, collect(DISTINCT key) AS keys
RETURN keys, {
  id: found.id, name: found.name, kind: found.kind, national: found:NationalMuseum,
  place: found.place, region: found.region, country: found.country, countrySupposed: found.countrySupposed,
  latitude: found.latitude, longitude: found.longitude, mergedPlaces: found.mergedPlaces,
  otherNames: COLLECT { MATCH (one:Alias)-[:NAMES {judgement: 'SAME'}]->(found) RETURN one.name ORDER BY one.search LIMIT 100 },
  identifiers: COLLECT { MATCH (one:Identifier)-[:IDENTIFIES]->(found) RETURN one.id ORDER BY one.id LIMIT 100 },
  siteOf: head(COLLECT { MATCH (found)-[:SITE_OF]->(one:Organisation) RETURN one.id ORDER BY one.id LIMIT 1 })
} AS party
