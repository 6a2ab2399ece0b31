// Resolves ids to organisations with the attributes for views and responses.
// (:Organisation), (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation), (:Identifier)-[:IDENTIFIES]->(:Organisation)
//
// $ids     own ids, merged ids, or identifiers such as 'ror:02mb95055'
// asked    requested id; one row each, none for an unknown id. Own ids take precedence over the other two
// entity   current attributes of the organisation. null: unknown. Names and sites in order, at most 100 of each
UNWIND $ids AS asked
CALL (asked) {
  MATCH (found:Organisation {id: asked})
  RETURN found, 1 AS rank
  UNION
  MATCH (:MergedOrganisation {id: asked})-[:MERGED_INTO*1..10]->(found:Organisation)
  RETURN found, 2 AS rank
  UNION
  MATCH (:Identifier {id: asked})-[:IDENTIFIES]->(found:Organisation)
  RETURN found, 3 AS rank
}
WITH asked, found ORDER BY asked, rank, found.id
WITH asked, head(collect(found)) AS found
RETURN asked, {
  id: found.id, name: found.name, kind: found.kind, national: found:NationalMuseum,
  place: found.place, region: found.region, country: found.country,
  latitude: found.latitude, longitude: found.longitude,
  openedFrom: found.openedFrom, openedTo: found.openedTo, closedFrom: found.closedFrom, closedTo: found.closedTo,
  website: found.website, loans: found.loans, projects: found.projects, partners: found.partners,
  identifiers: COLLECT { MATCH (one:Identifier)-[:IDENTIFIES]->(found) RETURN one.id ORDER BY one.id LIMIT 100 },
  names: COLLECT { MATCH (one:Alias)-[:NAMES]->(found) RETURN {name: one.name, use: one.use} ORDER BY one.name LIMIT 100 },
  parents: COLLECT { MATCH (found)-[:SITE_OF]->(one:Organisation) RETURN {id: one.id, name: one.name} ORDER BY one.sortName, one.id LIMIT 100 },
  sites: COLLECT { MATCH (one:Organisation)-[:SITE_OF]->(found) RETURN {id: one.id, name: one.name} ORDER BY one.sortName, one.id LIMIT 100 }
} AS entity
