// All relationships of the graph with their properties.
//
// start       identifier of the node that it starts from
// end         identifier of the node that it leads to
// type        its type
// properties  its properties
MATCH (start)-[link]->(end)
RETURN elementId(start) AS start, elementId(end) AS end, type(link) AS type, properties(link) AS properties
