// A graph for the report: loans and projects at the borders of 2017/18 (April 2017 to March 2018), sites, a collective, a joint loan.
//
//   Tate (site: Tate Liverpool), V&A: national.   City Museum, its sites North and South.   University, its site Clinic.
//
//   for display, lent by Tate:   Early     to North           until 2017-03-31                 ends the day before
//                                March     to South           2017-03 to 2017-04               surely
//                                Year      to North           2018 to 2018                     maybe
//                                Late      to North           from 2018-04-01                  begins the day after
//                                Many      to "92 venues"     2017-06 to 2017-09               surely; nobody knows where
//                                Own       to Tate Liverpool  2017-06 to 2017-09               no partner: its own site
//                                Undated   to South
//                by Tate and V&A:  Joint   to Louvre (Paris)  2017-05 to 2017-10, 10 objects   surely
//   for research, lent by Tate:  Letters   to North, Prints to South, both in 2017-06          one institution
//   Joint research:  Tate with University and its Clinic (2017-06 to 2017-12): one pair
//                    Consortium: Tate with University; V&A with College (2017): Tate and College were not named together
//                    Long: Tate with College, 2014 to 2019; when College took part nobody says
CREATE (tate:Organisation:Museum:NationalMuseum {id: 'national:tate', name: 'Tate', sortName: 'tate', search: 'tate', kind: 'MUSEUM', region: 'London', country: 'United Kingdom', collective: false})
CREATE (vanda:Organisation:Museum:NationalMuseum {id: 'national:vanda', name: 'V&A', sortName: 'v&a', search: 'v&a', kind: 'MUSEUM', region: 'London', country: 'United Kingdom', collective: false})
CREATE (liverpool:Organisation:Museum {id: 'org:liverpool', name: 'Tate Liverpool', sortName: 'tate liverpool', search: 'tate liverpool', kind: 'MUSEUM', region: 'North West', country: 'United Kingdom', collective: false})-[:SITE_OF]->(tate)
CREATE (city:Organisation:Museum {id: 'org:city', name: 'City Museum', sortName: 'city museum', search: 'city museum', kind: 'MUSEUM', region: 'North East', country: 'United Kingdom', collective: false})
CREATE (north:Organisation:Museum {id: 'org:north', name: 'City Museum North', sortName: 'city museum north', search: 'city museum north', kind: 'MUSEUM', region: 'North East', country: 'United Kingdom', collective: false})-[:SITE_OF]->(city)
CREATE (south:Organisation:Museum {id: 'org:south', name: 'City Museum South', sortName: 'city museum south', search: 'city museum south', kind: 'MUSEUM', region: 'North East', country: 'United Kingdom', collective: false})-[:SITE_OF]->(city)
CREATE (many:Organisation:Museum {id: 'org:many', name: '92 venues', sortName: '92 venues', search: '92 venues', kind: 'MUSEUM', country: 'United Kingdom', collective: true})
CREATE (louvre:Organisation:Museum {id: 'org:louvre', name: 'Louvre', sortName: 'louvre', search: 'louvre', kind: 'MUSEUM', country: 'France', collective: false})
CREATE (university:Organisation:University {id: 'org:university', name: 'University', sortName: 'university', search: 'university', kind: 'UNIVERSITY', region: 'North East', country: 'United Kingdom', collective: false})
CREATE (clinic:Organisation:University {id: 'org:clinic', name: 'University Clinic', sortName: 'university clinic', search: 'university clinic', kind: 'UNIVERSITY', region: 'North East', country: 'United Kingdom', collective: false})-[:SITE_OF]->(university)
CREATE (college:Organisation:College {id: 'org:college', name: 'College', sortName: 'college', search: 'college', kind: 'COLLEGE', region: 'Wales', country: 'United Kingdom', collective: false})
CREATE (page:Source {id: 'source:page', title: 'A page', url: 'https://example.org/page'})

CREATE (early:Loan {id: 'loan:early', title: 'Early', purpose: 'DISPLAY', earliestStart: '2016-06-01', latestStart: '2016-06-30', earliestEnd: '2017-03-31', latestEnd: '2017-03-31'})
CREATE (march:Loan {id: 'loan:march', title: 'March', purpose: 'DISPLAY', objects: 3, earliestStart: '2017-03-01', latestStart: '2017-03-31', earliestEnd: '2017-04-01', latestEnd: '2017-04-30'})
CREATE (year:Loan {id: 'loan:year', title: 'Year', purpose: 'DISPLAY', objects: 4, earliestStart: '2018-01-01', latestStart: '2018-12-31', earliestEnd: '2018-01-01', latestEnd: '2018-12-31'})
CREATE (late:Loan {id: 'loan:late', title: 'Late', purpose: 'DISPLAY', earliestStart: '2018-04-01', latestStart: '2018-04-01'})
CREATE (venues:Loan {id: 'loan:many', title: 'Many', purpose: 'DISPLAY', earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-09-01', latestEnd: '2017-09-30'})
CREATE (own:Loan {id: 'loan:own', title: 'Own', purpose: 'DISPLAY', earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-09-01', latestEnd: '2017-09-30'})
CREATE (undated:Loan {id: 'loan:undated', title: 'Undated', purpose: 'DISPLAY'})
CREATE (joint:Loan {id: 'loan:joint', title: 'Joint', purpose: 'DISPLAY', objects: 10, earliestStart: '2017-05-01', latestStart: '2017-05-31', earliestEnd: '2017-10-01', latestEnd: '2017-10-31'})
CREATE (letters:Loan {id: 'loan:letters', title: 'Letters', purpose: 'RESEARCH', objects: 1, earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-06-01', latestEnd: '2017-06-30'})
CREATE (prints:Loan {id: 'loan:prints', title: 'Prints', purpose: 'RESEARCH', objects: 2, earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-06-01', latestEnd: '2017-06-30'})
CREATE (tate)-[:LENT]->(early)-[:TO]->(north), (tate)-[:LENT]->(march)-[:TO]->(south), (tate)-[:LENT]->(year)-[:TO]->(north), (tate)-[:LENT]->(late)-[:TO]->(north)
CREATE (tate)-[:LENT]->(venues)-[:TO]->(many), (tate)-[:LENT]->(own)-[:TO]->(liverpool), (tate)-[:LENT]->(undated)-[:TO]->(south)
CREATE (tate)-[:LENT]->(joint)-[:TO]->(louvre), (vanda)-[:LENT]->(joint), (tate)-[:LENT]->(letters)-[:TO]->(north), (tate)-[:LENT]->(prints)-[:TO]->(south)
CREATE (march)-[:EVIDENCED_BY]->(page), (joint)-[:EVIDENCED_BY]->(page)

CREATE (research:Project {id: 'project:joint', title: 'Joint research', kind: 'RESEARCH', earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-12-01', latestEnd: '2017-12-31'})
CREATE (consortium:Project {id: 'project:consortium', title: 'Consortium', kind: 'RESEARCH', earliestStart: '2017-05-01', latestStart: '2017-05-31', earliestEnd: '2017-12-01', latestEnd: '2017-12-31', consortium: true})
CREATE (long:Project {id: 'project:long', title: 'Long', kind: 'RESEARCH', earliestStart: '2014-01-01', latestStart: '2014-12-31', earliestEnd: '2019-01-01', latestEnd: '2019-12-31'})
CREATE (tate)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['org:university', 'org:clinic'], sources: ['source:page']}]->(research)
CREATE (university)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], sources: ['source:page'], earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-12-01', latestEnd: '2017-12-31'}]->(research)
CREATE (clinic)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], sources: ['source:page'], earliestStart: '2017-06-01', latestStart: '2017-06-30', earliestEnd: '2017-12-01', latestEnd: '2017-12-31'}]->(research)
CREATE (tate)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['org:university'], sources: ['source:page']}]->(consortium)
CREATE (university)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], sources: ['source:page'], earliestStart: '2017-05-01', latestStart: '2017-05-31', earliestEnd: '2017-12-01', latestEnd: '2017-12-31'}]->(consortium)
CREATE (vanda)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['org:college'], sources: ['source:page']}]->(consortium)
CREATE (college)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:vanda'], sources: ['source:page'], earliestStart: '2017-05-01', latestStart: '2017-05-31', earliestEnd: '2017-12-01', latestEnd: '2017-12-31'}]->(consortium)
CREATE (tate)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['org:college'], sources: ['source:page']}]->(long)
CREATE (college)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], sources: ['source:page']}]->(long)

CREATE (:Figure {id: 'figure:loans', title: 'Loans for display', year: '2017/18', measure: 'display_loans', scope: 'worldwide', value: 40, status: 'STATED', qualifier: 'EXACT', unit: 'loans'})-[:EVIDENCED_BY]->(page)
CREATE (:DataVersion {name: 'data', number: 7, at: datetime('2020-02-01T10:00:00Z')})
