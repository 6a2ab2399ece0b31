// Facet by activity with any partner, deduplicated.
OPTIONAL MATCH (node)-[pair:PARTNERS_WITH]-()
UNWIND coalesce(pair.activities, [null]) AS activity
WITH DISTINCT node, activity AS key
