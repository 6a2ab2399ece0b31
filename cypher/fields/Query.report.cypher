// The survey's headline measures: counted by src/report, with figures read here.
//
// $found  the answer: year, years, themes, byMuseum, …
// node    the answer
WITH $found AS node
