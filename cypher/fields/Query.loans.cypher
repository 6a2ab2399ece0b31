// All loans and stops of touring exhibitions.
//
// node    a loan
MATCH (node:Loan)
