// Freezes the round of a survey.
// Parameters: $year, $by.
// (:Survey)
MATCH (survey:Survey {year: $year})
SET survey.frozen = datetime(), survey.frozenBy = $by
REMOVE survey.reopened, survey.reopenedBy, survey.reopenReason
