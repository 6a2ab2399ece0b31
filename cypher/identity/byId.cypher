// Organisations with these ids, including ids of merged organisations.
// (:Organisation), (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation)
//
// $ids      ids as the graph prints them: 'national:tate', 'org:1f0c2d3e4f5a'
// id        the requested id; no row for an unknown id
// party     attributes of the organisation, as in exact.cypher
// Order: none. Each id is an index lookup.
UNWIND $ids AS id
CALL (id) {
  MATCH (found:Organisation {id: id})
  RETURN found
  UNION
  MATCH (:MergedOrganisation {id: id})-[:MERGED_INTO*1..10]->(found:Organisation)
  RETURN found
}
RETURN id, {
  id: found.id, name: found.name, kind: found.kind, national: found:NationalMuseum,
  place: found.place, region: found.region, country: found.country, countrySupposed: found.countrySupposed,
  latitude: found.latitude, longitude: found.longitude, mergedPlaces: found.mergedPlaces,
  otherNames: COLLECT { MATCH (one:Alias)-[:NAMES {judgement: 'SAME'}]->(found) RETURN one.name ORDER BY one.search LIMIT 100 },
  identifiers: COLLECT { MATCH (one:Identifier)-[:IDENTIFIES]->(found) RETURN one.id ORDER BY one.id LIMIT 100 },
  siteOf: head(COLLECT { MATCH (found)-[:SITE_OF]->(one:Organisation) RETURN one.id ORDER BY one.id LIMIT 1 })
} AS party
