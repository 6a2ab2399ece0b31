// Reopens the round of a survey. The time of the freeze stays, so that later changes can be listed.
// Parameters: $year, $by, $reason.
// (:Survey)
MATCH (survey:Survey {year: $year})
SET survey.reopened = datetime(), survey.reopenedBy = $by, survey.reopenReason = $reason
