// The version of the data, and when they last changed.
// Columns: number (INTEGER, 0 where nothing was written yet), changed (text; null where nothing was).
// (:DataVersion {name, number, at})
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN coalesce(version.number, 0) AS number, toString(version.at) AS changed
