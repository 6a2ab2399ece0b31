// The largest project
// The one with the most participants, and who paid for it.
MATCH (project:Project)
WITH project ORDER BY project.participants DESC LIMIT 1
MATCH (participant:Organisation)-[part:PARTICIPATES_IN]->(project)
OPTIONAL MATCH (funder:Organisation)-[funds:FUNDS]->(project)
RETURN project, part, participant, funds, funder
LIMIT 100
