// Definitions of surveys.
//
// Why: each submission asks whether the round of its reporting year is frozen, and the survey desk finds the submissions of a year.
CREATE CONSTRAINT survey_year IF NOT EXISTS FOR (n:Survey) REQUIRE n.year IS UNIQUE;
CREATE CONSTRAINT survey_measure_id IF NOT EXISTS FOR (n:SurveyMeasure) REQUIRE n.id IS UNIQUE;
CREATE INDEX submission_year IF NOT EXISTS FOR (n:Submission) ON (n.year);
