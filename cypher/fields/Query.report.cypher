// Headline measures of the survey, counted by src/report: reads the published figures.
//
// $found  the answer: year, years, themes, byMuseum, …
// node    the answer
WITH $found AS node
