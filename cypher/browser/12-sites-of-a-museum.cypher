// Sites of one museum
// The sites of a museum and their activity, which also counts for the museum. Replace the id to see another museum.
WITH 'national:smg' AS museum
MATCH (it:Organisation {id: museum})<-[of:SITE_OF]-(site:Organisation)
OPTIONAL MATCH (site)-[did:PARTICIPATES_IN|LENT]->(thing:Project|Loan)
RETURN it, of, site, did, thing
LIMIT 60
