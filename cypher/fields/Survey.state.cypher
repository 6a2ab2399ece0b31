// State of the round.
//
// node    a survey
CASE WHEN node.frozen IS NOT NULL AND node.reopened IS NULL THEN 'FROZEN' ELSE 'OPEN' END
