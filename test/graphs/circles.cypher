// Two circles, and a museum between them that is no national one. Lines are partnerships: how many loans and projects, and of when.
//
//   British Museum ══2 (2016, 2018)══ Tate ──1 (2016)── Hull Museums ──1 (2018)── University of Leeds ══2 (2018)══ Royal Armouries
//            └──1 (undated)── UCL ──1 (from 2017 on)─┘(Tate)                               └──1 (2018)── Wakefield Museum ──1 (2015)─┘(Armouries)
//
//   A school works with nobody. Tate St Ives is a site of Tate: the loan of 2018 to the British Museum is its.
//   "Schools in Hull" stands for several: it is in no network.
CREATE (bm:Organisation:Museum:NationalMuseum {id: 'national:bm', name: 'British Museum', sortName: 'british museum', kind: 'MUSEUM', region: 'London', country: 'United Kingdom', collective: false, partners: 2})
CREATE (tate:Organisation:Museum:NationalMuseum {id: 'national:tate', name: 'Tate', sortName: 'tate', kind: 'MUSEUM', region: 'London', country: 'United Kingdom', collective: false, partners: 3})
CREATE (armouries:Organisation:Museum:NationalMuseum {id: 'national:armouries', name: 'Royal Armouries', sortName: 'royal armouries', kind: 'MUSEUM', region: 'Yorkshire and the Humber', country: 'United Kingdom', collective: false, partners: 2})
CREATE (ives:Organisation:Museum {id: 'org:ives', name: 'Tate St Ives', sortName: 'tate st ives', kind: 'MUSEUM', region: 'South West', country: 'United Kingdom', collective: false, partners: 1})
CREATE (hull:Organisation:Museum {id: 'org:hull', name: 'Hull Museums', sortName: 'hull museums', kind: 'MUSEUM', region: 'Yorkshire and the Humber', country: 'United Kingdom', collective: false, partners: 3})
CREATE (wakefield:Organisation:Museum {id: 'org:wakefield', name: 'Wakefield Museum', sortName: 'wakefield museum', kind: 'MUSEUM', region: 'Yorkshire and the Humber', country: 'United Kingdom', collective: false, partners: 2})
CREATE (school:Organisation:School {id: 'org:school', name: 'A School', sortName: 'a school', kind: 'SCHOOL', country: 'United Kingdom', collective: false, partners: 0})
CREATE (schools:Organisation:School {id: 'org:schools', name: 'Schools in Hull', sortName: 'schools in hull', kind: 'SCHOOL', country: 'United Kingdom', collective: true, partners: 1})
CREATE (ucl:Organisation:University {id: 'ror:ucl', name: 'UCL', sortName: 'ucl', kind: 'UNIVERSITY', region: 'London', country: 'United Kingdom', collective: false, partners: 2})
CREATE (leeds:Organisation:University {id: 'ror:leeds', name: 'University of Leeds', sortName: 'university of leeds', kind: 'UNIVERSITY', country: 'United Kingdom', collective: false, partners: 3})
CREATE (ives)-[:SITE_OF]->(tate)
CREATE (page:Source {id: 'source:page', title: 'A page', licence: 'CC BY 4.0'}), (book:Source {id: 'source:book', title: 'A book'})
CREATE (:DataVersion {name: 'data', number: 3, at: datetime('2020-01-31T12:00:00Z')})

CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~national:bm', loans: 2, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2016-01-01/2016-12-31/2016-01-01/2016-12-31/L/DISPLAY_LOAN', '2018-05-01/2018-05-31/2018-06-01/2018-06-30/L/DISPLAY_LOAN'], undated: 0, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(bm)
CREATE (bm)-[:PARTNERS_WITH {id: 'national:bm~national:tate', loans: 2, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2016-01-01/2016-12-31/2016-01-01/2016-12-31/L/DISPLAY_LOAN', '2018-05-01/2018-05-31/2018-06-01/2018-06-30/L/DISPLAY_LOAN'], undated: 0, sourceIds: ['source:page'], mirrored: true, museumSite: false, partnerSite: false}]->(tate)
CREATE (ives)-[:PARTNERS_WITH {id: 'org:ives~national:bm', loans: 1, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2018-05-01/2018-05-31/2018-06-01/2018-06-30/L/DISPLAY_LOAN'], undated: 0, sourceIds: ['source:page'], mirrored: false, museumSite: true, partnerSite: false}]->(bm)
CREATE (bm)-[:PARTNERS_WITH {id: 'national:bm~ror:ucl', loans: 0, projects: 1, activities: ['RESEARCH'], facts: [], undated: 1, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(ucl)
CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~ror:ucl', loans: 0, projects: 1, activities: ['RESEARCH'], facts: ['2017-01-01/2017-12-31/0000-00-00/9999-99-99/P/RESEARCH'], undated: 0, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(ucl)
CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~org:hull', loans: 1, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2016-03-01/2016-03-31/2016-09-01/2016-09-30/L/DISPLAY_LOAN'], undated: 0, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(hull)
CREATE (hull)-[:PARTNERS_WITH {id: 'org:hull~ror:leeds', loans: 0, projects: 1, activities: ['RESEARCH'], facts: ['2018-01-01/2018-12-31/2018-01-01/2018-12-31/P/RESEARCH'], undated: 0, sourceIds: ['source:book'], mirrored: false, museumSite: false, partnerSite: false}]->(leeds)
CREATE (hull)-[:PARTNERS_WITH {id: 'org:hull~org:schools', loans: 0, projects: 1, activities: ['LEARNING'], facts: [], undated: 1, sourceIds: ['source:book'], mirrored: false, museumSite: false, partnerSite: false}]->(schools)
CREATE (armouries)-[:PARTNERS_WITH {id: 'national:armouries~ror:leeds', loans: 0, projects: 2, activities: ['RESEARCH'], facts: ['2018-01-01/2018-12-31/2018-01-01/2018-12-31/P/RESEARCH', '2018-02-01/2018-02-28/2018-12-01/2018-12-31/P/RESEARCH'], undated: 0, sourceIds: ['source:book'], mirrored: false, museumSite: false, partnerSite: false}]->(leeds)
CREATE (wakefield)-[:PARTNERS_WITH {id: 'org:wakefield~ror:leeds', loans: 0, projects: 1, activities: ['RESEARCH'], facts: ['2018-01-01/2018-12-31/2018-01-01/2018-12-31/P/RESEARCH'], undated: 0, sourceIds: ['source:book'], mirrored: false, museumSite: false, partnerSite: false}]->(leeds)
CREATE (armouries)-[:PARTNERS_WITH {id: 'national:armouries~org:wakefield', loans: 1, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2015-01-01/2015-12-31/2015-01-01/2015-12-31/L/DISPLAY_LOAN'], undated: 0, sourceIds: ['source:book'], mirrored: false, museumSite: false, partnerSite: false}]->(wakefield)
