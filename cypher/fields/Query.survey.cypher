// The survey of a reporting year.
//
// $year   the year, such as 2017/18
// node    the survey; no row if there is none
MATCH (node:Survey {year: $year})
