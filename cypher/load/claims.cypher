// Stored claims of organisations, and their parents.
// Parameters: $ids: list of ids of organisations.
// Columns: id, claims (JSON), sortName, kind, region, national (true if labelled), aliases, identifiers (INTEGERs: their numbers),
//   sites: [[id of the parent, rows: [names], sources: [ids]]].
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
RETURN id, organisation.claims AS claims, organisation.sortName AS sortName, organisation.kind AS kind,
  organisation.region AS region, organisation:NationalMuseum AS national,
  COUNT { (organisation)<-[:NAMES]-() } AS aliases, COUNT { (organisation)<-[:IDENTIFIES]-() } AS identifiers,
  COLLECT { MATCH (organisation)-[siteOf:SITE_OF]->(parent:Organisation) RETURN [parent.id, siteOf.rows, siteOf.sources] } AS sites
