// By what joins it to any partner, each activity once.
OPTIONAL MATCH (node)-[pair:PARTNERS_WITH]-()
UNWIND coalesce(pair.activities, [null]) AS activity
WITH DISTINCT node, activity AS key
