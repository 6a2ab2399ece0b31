// The number of the data; no row where they have none.
// (:DataVersion {name, number})
//
// Columns: number
MATCH (version:DataVersion {name: 'data'})
RETURN version.number AS number
