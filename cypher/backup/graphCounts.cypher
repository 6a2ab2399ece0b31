// How much does a graph hold? For a backup, and for who compares what was put back with it.
// Columns: nodes, relationships (INTEGER; from the counts that the database keeps), dataVersion (INTEGER; 0 where the data have none).
CALL () { MATCH (node) RETURN count(node) AS nodes }
CALL () { MATCH ()-[link]->() RETURN count(link) AS relationships }
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN nodes, relationships, coalesce(version.number, 0) AS dataVersion
