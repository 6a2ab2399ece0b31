// Themes of the survey.
//
// parent  a part of the report: a map with the list themes
// node    a theme
UNWIND parent.themes AS node
