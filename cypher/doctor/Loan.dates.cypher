// Are the dates of every loan in order?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Loan {earliestStart, latestStart, earliestEnd, latestEnd})
UNWIND $ids AS id
MATCH (loan:Loan {id: id})
WHERE loan.earliestStart > loan.latestStart OR loan.earliestEnd > loan.latestEnd OR loan.earliestStart > loan.latestEnd
RETURN id, 'starts ' + coalesce(loan.start, '?') + ' and ends ' + coalesce(loan.end, '?') AS what
