// The survey, read after the write.
//
// $year   its reporting year
// node    the survey
MATCH (node:Survey {year: $year})
