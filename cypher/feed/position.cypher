// Where does the change feed stand?
// Columns: feed (text that tells this graph's feed from others; null where nothing was recorded yet), number (of the data; INTEGER), at (ISO
//   8601; when they changed last), changes (INTEGER: how many there were), changesFrom (INTEGER: the number of the first that is kept),
//   changesAfter (INTEGER: the version after which all are kept); no row where the data have no version.
// (:DataVersion)
MATCH (version:DataVersion {name: 'data'})
RETURN version.feed AS feed, coalesce(version.number, 0) AS number, toString(version.at) AS at,
  coalesce(version.changes, 0) AS changes, coalesce(version.changesFrom, 0) AS changesFrom,
  coalesce(version.changesAfter, 0) AS changesAfter
