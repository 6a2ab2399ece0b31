// Data version; no row if there is none.
// (:DataVersion {name, number})
//
// Columns: number
MATCH (version:DataVersion {name: 'data'})
RETURN version.number AS number
