// Sites of one museum
// And what they did: it counts for their museum too. Another id shows another museum.
WITH 'national:smg' AS museum
MATCH (it:Organisation {id: museum})<-[of:SITE_OF]-(site:Organisation)
OPTIONAL MATCH (site)-[did:PARTICIPATES_IN|LENT]->(thing:Project|Loan)
RETURN it, of, site, did, thing
LIMIT 60
