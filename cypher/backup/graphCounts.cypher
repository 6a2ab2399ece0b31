// Size of the graph, to compare a restored graph with its backup.
// Columns: nodes, relationships (INTEGER; from the count store), dataVersion (INTEGER; 0 if the data have none).
CALL () { MATCH (node) RETURN count(node) AS nodes }
CALL () { MATCH ()-[link]->() RETURN count(link) AS relationships }
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN nodes, relationships, coalesce(version.number, 0) AS dataVersion
