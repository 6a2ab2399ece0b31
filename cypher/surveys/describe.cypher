// One survey, with the state of its round.
// Parameters: $year.
// Columns: title, frozen (BOOLEAN); no row if there is none.
// (:Survey)
MATCH (survey:Survey {year: $year})
RETURN survey.title AS title, survey.frozen IS NOT NULL AND survey.reopened IS NULL AS frozen
