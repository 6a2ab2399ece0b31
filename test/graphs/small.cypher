// A graph that one can draw: two national museums, a site, two universities, a hospital, a funder.
//
//   Tate ──LENT──> Turner in Leeds ──TO──> Leeds City Museum          Science Museum Group
//    │  └──LENT──> Sketches (undated, research) ──TO──> UCL                  ^ SITE_OF
//    │                                                            National Railway Museum ──LENT──> Rocket ──TO──> University of Leeds
//    ├─MUSEUM──> Colour (research, 2017 to 2019) <──PARTNER── UCL      (2017-10 to 2018-02-10)
//    ├─MUSEUM──> Wards (health, 2014?, consortium) <──PARTNER── UCL, Royal Hospital
//    └──────────────────── AHRC ──FUNDS 5000 GBP──> Colour
CREATE (tate:Organisation:Museum:NationalMuseum {id: 'national:tate', name: 'Tate', sortName: 'tate', search: 'tate london', kind: 'MUSEUM', printedKinds: ['national museum'], place: 'London', region: 'London', country: 'United Kingdom', latitude: 51.5, longitude: -0.12, matchedBy: 'IDENTIFIER', collective: false, loans: 2, projects: 2, partners: 3})
CREATE (smg:Organisation:Museum:NationalMuseum {id: 'national:smg', name: 'Science Museum Group', sortName: 'science museum group', search: 'science museum group london', kind: 'MUSEUM', printedKinds: [], shortName: 'SMG', place: 'London', region: 'London', country: 'United Kingdom', matchedBy: 'IDENTIFIER', collective: false, loans: 1, projects: 0, partners: 1})
CREATE (nrm:Organisation:Museum {id: 'org:nrm', name: 'National Railway Museum', sortName: 'national railway museum', search: 'national railway museum york', kind: 'MUSEUM', printedKinds: [], place: 'York', region: 'Yorkshire and the Humber', country: 'United Kingdom', matchedBy: 'IDENTIFIER', collective: false, loans: 1, projects: 0, partners: 1})
CREATE (leedsMuseum:Organisation:Museum {id: 'org:leeds', name: 'Leeds City Museum', sortName: 'leeds city museum', search: 'leeds city museum leeds', kind: 'MUSEUM', printedKinds: ['museum'], place: 'Leeds', region: 'Yorkshire and the Humber', country: 'United Kingdom', matchedBy: 'NOT_MATCHED', collective: false, loans: 1, projects: 0, partners: 1})
CREATE (ucl:Organisation:University {id: 'ror:02jx3x895', name: 'University College London', sortName: 'university college london', search: 'university college london london', kind: 'UNIVERSITY', printedKinds: ['university'], place: 'London', region: 'London', country: 'United Kingdom', rorId: 'https://ror.org/02jx3x895', matchedBy: 'IDENTIFIER', collective: false, loans: 1, projects: 2, partners: 1})
CREATE (leeds:Organisation:University {id: 'ror:024mrxd33', name: 'University of Leeds', sortName: 'university of leeds', search: 'university of leeds leeds', kind: 'UNIVERSITY', printedKinds: ['university'], place: 'Leeds', region: 'Yorkshire and the Humber', country: 'United Kingdom', rorId: 'https://ror.org/024mrxd33', matchedBy: 'IDENTIFIER', collective: false, loans: 1, projects: 0, partners: 1})
CREATE (hospital:Organisation:HealthBody {id: 'org:hospital', name: 'The Royal Hospital', sortName: 'royal hospital', search: 'the royal hospital', kind: 'HEALTH_BODY', printedKinds: ['NHS'], matchedBy: 'NOT_MATCHED', collective: false, loans: 0, projects: 1, partners: 1})
CREATE (ahrc:Organisation:Funder {id: 'org:ahrc', name: 'Arts and Humanities Research Council', sortName: 'arts and humanities research council', search: 'arts and humanities research council', kind: 'FUNDER', printedKinds: [], matchedBy: 'TABLE', collective: false, loans: 0, projects: 0, partners: 0})

CREATE (nrm)-[:SITE_OF {sources: ['source:list'], rows: ['national_museums.csv#13']}]->(smg)
CREATE (:Alias {id: 'national:tate|The Tate', name: 'The Tate', search: 'the tate', use: 'OTHER'})-[:NAMES {judgement: 'SAME'}]->(tate)
CREATE (:Alias {id: 'national:tate|Tate Gallery', name: 'Tate Gallery', search: 'tate gallery', use: 'FORMER'})-[:NAMES {judgement: 'SAME'}]->(tate)
CREATE (:Alias {id: 'ror:02jx3x895|UCL', name: 'UCL', search: 'ucl', use: 'PRINTED'})-[:NAMES {judgement: 'SAME'}]->(ucl)

CREATE (list:Source {id: 'source:list', title: 'National museums', publisher: 'This project'})
CREATE (page:Source {id: 'source:page', url: 'https://example.org/turner', title: 'example.org/turner', publisher: 'example.org'})
CREATE (report:Source {id: 'source:report', url: 'https://example.org/colour', title: 'example.org/colour', publisher: 'example.org', licence: 'CC BY', retrieved: '2020-01-31'})
CREATE (tate)-[:EVIDENCED_BY {rows: ['national_museums.csv#15']}]->(list)

CREATE (turner:Loan {id: 'loan:turner', title: 'Turner in Leeds', sortTitle: 'turner in leeds', search: 'turner in leeds', purpose: 'TOURING_EXHIBITION', term: 'SHORT', objects: 30, people: 74000, programme: 'Art on Tour', outcomes: ['PARTICIPATION'], start: '2017-11', end: '2018-03', earliestStart: '2017-11-01', latestStart: '2017-11-30', earliestEnd: '2018-03-01', latestEnd: '2018-03-31'})
CREATE (sketches:Loan {id: 'loan:sketches', title: 'Sketches', sortTitle: 'sketches', search: 'sketches', purpose: 'RESEARCH'})
CREATE (rocket:Loan {id: 'loan:rocket', title: 'Rocket', sortTitle: 'rocket', search: 'rocket', purpose: 'DISPLAY', term: 'LONG', objects: 1, start: '2017-10', end: '2018-02-10', earliestStart: '2017-10-01', latestStart: '2017-10-31', earliestEnd: '2018-02-10', latestEnd: '2018-02-10'})
CREATE (tate)-[:LENT]->(turner)-[:TO]->(leedsMuseum), (tate)-[:LENT]->(sketches)-[:TO]->(ucl), (nrm)-[:LENT]->(rocket)-[:TO]->(leeds)
CREATE (turner)-[:SHOWN_AT {start: '2017-11'}]->(leedsMuseum)
CREATE (turner)-[:EVIDENCED_BY {rows: ['loans.csv#2', 'partnerships.csv#9'], printed: ['Leeds Museum']}]->(page), (turner)-[:EVIDENCED_BY {rows: ['loans.csv#2']}]->(report), (sketches)-[:EVIDENCED_BY {rows: ['loans.csv#3']}]->(page), (rocket)-[:EVIDENCED_BY {rows: ['loans.csv#4']}]->(report)

CREATE (colour:Project {id: 'project:colour', title: 'Colour', sortTitle: 'colour', search: 'colour', kind: 'RESEARCH', printedKinds: ['research_project'], outcomes: [], start: '2017', end: '2019', earliestStart: '2017-01-01', latestStart: '2017-12-31', earliestEnd: '2019-01-01', latestEnd: '2019-12-31', participants: 2, consortium: false})
CREATE (wards:Project {id: 'project:wards', title: 'Wards', sortTitle: 'wards', search: 'wards', kind: 'HEALTH_AND_WELLBEING', printedKinds: ['health_wellbeing', 'community'], outcomes: ['PARTICIPATION', 'HEALTH_AND_WELLBEING'], people: 20, start: '2014?', earliestStart: '2014-01-01', latestStart: '2014-12-31', participants: 3, consortium: true})
CREATE (tate)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['ror:02jx3x895'], activities: ['RESEARCH'], sources: ['source:report'], rows: ['partnerships.csv#2'], start: '2017', earliestStart: '2017-01-01', latestStart: '2017-12-31'}]->(colour)
CREATE (ucl)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], activities: ['RESEARCH'], sources: ['source:report'], rows: ['partnerships.csv#2'], start: '2017', earliestStart: '2017-01-01', latestStart: '2017-12-31'}]->(colour)
CREATE (tate)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['ror:02jx3x895', 'org:hospital'], activities: ['HEALTH_AND_WELLBEING', 'COMMUNITY'], sources: ['source:page', 'source:report'], rows: ['partnerships.csv#3', 'partnerships.csv#4']}]->(wards)
CREATE (ucl)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], activities: ['HEALTH_AND_WELLBEING'], sources: ['source:page'], rows: ['partnerships.csv#3']}]->(wards)
CREATE (hospital)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['national:tate'], activities: ['COMMUNITY'], sources: ['source:report'], rows: ['partnerships.csv#4'], people: 12}]->(wards)
CREATE (colour)-[:EVIDENCED_BY {rows: ['partnerships.csv#2']}]->(report), (wards)-[:EVIDENCED_BY {rows: ['partnerships.csv#3']}]->(page), (wards)-[:EVIDENCED_BY {rows: ['partnerships.csv#4'], printed: ['Royal']}]->(report)
CREATE (ahrc)-[:FUNDS {amount: 5000, currency: 'GBP', sources: ['source:report'], rows: ['partnerships.csv#2']}]->(colour), (ahrc)-[:FUNDS {note: 'AH/1', sources: ['source:page'], rows: ['loans.csv#2']}]->(turner)

CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~org:leeds', sortName: 'tate leeds city museum', loans: 1, objects: 30, projects: 0, activities: ['TOURING_EXHIBITION'], start: '2017-11', end: '2018-03', firstYear: 2017, lastYear: 2018, sources: 2, consortiumOnly: false, mirrored: false, museumSite: false, partnerSite: false}]->(leedsMuseum)
CREATE (leedsMuseum)-[:PARTNERS_WITH {id: 'org:leeds~national:tate', sortName: 'leeds city museum tate', loans: 1, objects: 30, projects: 0, activities: ['TOURING_EXHIBITION'], start: '2017-11', end: '2018-03', firstYear: 2017, lastYear: 2018, sources: 2, consortiumOnly: false, mirrored: true, museumSite: false, partnerSite: false}]->(tate)
CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~ror:02jx3x895', sortName: 'tate university college london', loans: 1, projects: 2, activities: ['HEALTH_AND_WELLBEING', 'RESEARCH', 'RESEARCH_LOAN'], start: '2014?', end: '2019', firstYear: 2014, lastYear: 2019, sources: 2, consortiumOnly: false, mirrored: false, museumSite: false, partnerSite: false}]->(ucl)
CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~org:hospital', sortName: 'tate royal hospital', loans: 0, projects: 1, activities: ['COMMUNITY'], start: '2014?', firstYear: 2014, lastYear: 2014, sources: 1, consortiumOnly: true, mirrored: false, museumSite: false, partnerSite: false}]->(hospital)
CREATE (smg)-[:PARTNERS_WITH {id: 'national:smg~ror:024mrxd33', sortName: 'science museum group university of leeds', loans: 1, objects: 1, projects: 0, activities: ['DISPLAY_LOAN'], start: '2017-10', end: '2018-02-10', firstYear: 2017, lastYear: 2018, sources: 1, consortiumOnly: false, mirrored: false, museumSite: false, partnerSite: false}]->(leeds)
CREATE (nrm)-[:PARTNERS_WITH {id: 'org:nrm~ror:024mrxd33', sortName: 'national railway museum university of leeds', loans: 1, objects: 1, projects: 0, activities: ['DISPLAY_LOAN'], start: '2017-10', end: '2018-02-10', firstYear: 2017, lastYear: 2018, sources: 1, consortiumOnly: false, mirrored: false, museumSite: true, partnerSite: false}]->(leeds)

CREATE (yorkshire:Area {id: 'area:leeds', name: 'Leeds', region: 'Yorkshire and The Humber', country: 'England', kind: 'LOCAL_AUTHORITY'})
CREATE (visits:Figure {id: 'figure:visits', title: 'Tate: visits in 2017/18', year: '2017/18', measure: 'visits', scope: 'Tate', value: 8000000, status: 'STATED', qualifier: 'EXACT', unit: 'visits'})
CREATE (venues:Figure {id: 'figure:venues', title: 'Tate: UK loan venues in 2017/18', year: '2017/18', measure: 'uk_loan_venues', scope: 'Tate', status: 'NOT_APPLICABLE', unit: 'venues', note: 'could not lend'})
CREATE (open:Figure {id: 'figure:open', title: 'Museums open in Leeds, 2024', year: '2024', measure: 'museums_open', scope: 'Leeds', value: 0, status: 'STATED', qualifier: 'EXACT', unit: 'museums', theme: 'museums'})
CREATE (visits)-[:ABOUT]->(tate), (venues)-[:ABOUT]->(tate), (open)-[:ABOUT]->(yorkshire)
CREATE (visits)-[:EVIDENCED_BY {rows: ['performance_figures.csv#5']}]->(report), (venues)-[:EVIDENCED_BY {rows: ['performance_figures.csv#6']}]->(report), (open)-[:EVIDENCED_BY {rows: ['museum_counts.csv#7']}]->(list)

// Identifiers, an id that was merged away, two submissions of one return, and an open judgement.
SET smg.website = 'https://www.sciencemuseumgroup.org.uk/', smg.openedFrom = 1857, smg.openedTo = 1857, leedsMuseum.openedFrom = 1819, leedsMuseum.openedTo = 1821, nrm.closedFrom = 2030, nrm.closedTo = 2031
CREATE (:Identifier {id: 'ror:02jx3x895'})-[:IDENTIFIES]->(ucl), (:Identifier {id: 'ror:024mrxd33'})-[:IDENTIFIES]->(leeds), (:Identifier {id: 'mm:example.1'})-[:IDENTIFIES]->(leedsMuseum), (:Identifier {id: 'own:1'})-[:IDENTIFIES]->(leedsMuseum)
CREATE (gallery:MergedOrganisation {id: 'org:tate-gallery', name: 'Tate Gallery', by: 'registrar', reason: 'renamed'})-[:MERGED_INTO]->(tate)
CREATE (:MergedOrganisation {id: 'org:national-gallery-of-british-art', name: 'National Gallery of British Art', by: 'registrar', reason: 'renamed'})-[:MERGED_INTO]->(gallery)
CREATE (first:Submission {id: 'submission:1', name: 'loans.csv', version: 1, state: 'REPLACED', file: 'loans.csv', sha256: '00', layout: 'loans', by: 'shipped data', at: datetime('2020-01-01T10:00:00Z'), finished: datetime('2020-01-01T10:00:01Z'), rows: 3, added: 3, unchanged: 0, retracted: 0, errors: 0, warnings: 1})
CREATE (second:Submission {id: 'submission:2', name: 'loans.csv', version: 2, state: 'APPLIED', file: 'loans.csv', sha256: '01', layout: 'loans', mapping: 'example', museum: 'Tate', year: '2017/18', by: 'registrar', reason: 'corrected', at: datetime('2020-02-01T10:00:00Z'), rows: 3, added: 1, unchanged: 2, retracted: 1, errors: 0, warnings: 0})
CREATE (second)-[:REPLACES]->(first)
CREATE (unsure:Judgement {id: 'judgement:1', one: 'org:hospital', other: 'org:leeds', oneName: 'The Royal Hospital', otherName: 'Leeds City Museum', judgement: 'UNSURE', score: 0.6, reason: 'the names share words', by: 'score', at: datetime('2020-02-01T10:00:00Z')})
CREATE (unsure)-[:ON]->(hospital), (unsure)-[:ON]->(leedsMuseum)
