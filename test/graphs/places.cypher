// Where museums are, and who of them takes part. Leeds has five museums counted, Hull three, Kirklees two; in Wales Gwynedd has four.
//
//   Leeds:    Leeds Museum ──display loan 2018── Tate (London);  Leeds Mill takes part in nothing; Leeds Old Museum closed in 1990
//   Hull:     Ferens Gallery (a site of Hull Museums) ──learning, undated── a school in Hull; Hull Museums for it
//   Gwynedd:  a museum ──touring exhibition, at some time in 2018 or 2019── Tate
//   Kirklees: nobody is known.   Somewhere: a museum whose place nobody states.   "Schools" stands for several.
CREATE (page:Source {id: 'source:page', title: 'A page'}), (register:Source {id: 'source:register', title: 'A register'})
CREATE (:DataVersion {name: 'data', number: 3, at: datetime('2020-01-31T12:00:00Z')})
CREATE (tate:Organisation:Museum {id: 'national:tate', name: 'Tate', sortName: 'tate', kind: 'MUSEUM', region: 'London', country: 'United Kingdom', collective: false, partners: 2})
CREATE (leeds:Organisation:Museum {id: 'org:leeds', name: 'Leeds Museum', sortName: 'leeds museum', kind: 'MUSEUM', region: 'Yorkshire and the Humber', localAuthority: 'Leeds', country: 'United Kingdom', collective: false, partners: 1})
CREATE (mill:Organisation:Museum {id: 'org:mill', name: 'Leeds Mill', sortName: 'leeds mill', kind: 'MUSEUM', region: 'Yorkshire and the Humber', localAuthority: 'Leeds', country: 'United Kingdom', collective: false, partners: 0})
CREATE (old:Organisation:Museum {id: 'org:old', name: 'Leeds Old Museum', sortName: 'leeds old museum', kind: 'MUSEUM', region: 'Yorkshire and the Humber', localAuthority: 'Leeds', country: 'United Kingdom', collective: false, partners: 0, closedFrom: 1990, closedTo: 1990})
CREATE (hull:Organisation:Museum {id: 'org:hull', name: 'Hull Museums', sortName: 'hull museums', kind: 'MUSEUM', region: 'Yorkshire and the Humber', localAuthority: 'Hull', country: 'United Kingdom', collective: false, partners: 1})
CREATE (ferens:Organisation:Museum {id: 'org:ferens', name: 'Ferens Gallery', sortName: 'ferens gallery', kind: 'MUSEUM', region: 'Yorkshire and the Humber', localAuthority: 'Hull', country: 'United Kingdom', collective: false, partners: 1})
CREATE (school:Organisation:School {id: 'org:school', name: 'A School', sortName: 'a school', kind: 'SCHOOL', region: 'Yorkshire and the Humber', localAuthority: 'Hull', country: 'United Kingdom', collective: false, partners: 1})
CREATE (gwynedd:Organisation:Museum {id: 'org:gwynedd', name: 'Gwynedd Museum', sortName: 'gwynedd museum', kind: 'MUSEUM', region: 'Wales', localAuthority: 'Gwynedd', country: 'United Kingdom', collective: false, partners: 1})
CREATE (somewhere:Organisation:Museum {id: 'org:somewhere', name: 'Museum Somewhere', sortName: 'museum somewhere', kind: 'MUSEUM', collective: false, partners: 0})
CREATE (schools:Organisation:School {id: 'org:schools', name: 'Schools', sortName: 'schools', kind: 'SCHOOL', collective: true, partners: 0})
CREATE (ferens)-[:SITE_OF]->(hull)
CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~org:leeds', loans: 1, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2018-05-01/2018-05-31/2018-06-01/2018-06-30/L/+DISPLAY_LOAN+//*/|/#source:page#'], undated: 0, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(leeds)
CREATE (leeds)-[:PARTNERS_WITH {id: 'org:leeds~national:tate', loans: 1, projects: 0, activities: ['DISPLAY_LOAN'], facts: ['2018-05-01/2018-05-31/2018-06-01/2018-06-30/B/+DISPLAY_LOAN+//*/|/#source:page#'], undated: 0, sourceIds: ['source:page'], mirrored: true, museumSite: false, partnerSite: false}]->(tate)
CREATE (tate)-[:PARTNERS_WITH {id: 'national:tate~org:gwynedd', loans: 1, projects: 0, activities: ['TOURING_EXHIBITION'], facts: ['2018-01-01/2019-12-31/2018-01-01/2019-12-31/L/+TOURING_EXHIBITION+//*/|/#source:page#'], undated: 0, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(gwynedd)
CREATE (hull)-[:PARTNERS_WITH {id: 'org:hull~org:school', loans: 0, projects: 1, activities: ['LEARNING'], facts: ['9999-99-99/9999-99-99/0000-00-00/0000-00-00/P/+LEARNING+//*/|/#source:page#'], undated: 1, sourceIds: ['source:page'], mirrored: false, museumSite: false, partnerSite: false}]->(school)
CREATE (ferens)-[:PARTNERS_WITH {id: 'org:ferens~org:school', loans: 0, projects: 1, activities: ['LEARNING'], facts: ['9999-99-99/9999-99-99/0000-00-00/0000-00-00/P/+LEARNING+//*/|/#source:page#'], undated: 1, sourceIds: ['source:page'], mirrored: false, museumSite: true, partnerSite: false}]->(school)
WITH register
UNWIND [['Leeds', 'Yorkshire and the Humber', 5, 2], ['Hull', 'Yorkshire and the Humber', 3, 3], ['Kirklees', 'Yorkshire and the Humber', 2, 0], ['Gwynedd', 'Wales', 4, 1]] AS counted
CREATE (area:Area {id: 'area:' + counted[0], kind: 'LOCAL_AUTHORITY', name: counted[0], region: counted[1], country: 'United Kingdom'})
CREATE (open:Figure {id: 'figure:open:' + counted[0], measure: 'museums_open', year: '2024', value: counted[2], status: 'STATED', qualifier: 'EXACT', unit: 'museums'})
CREATE (accredited:Figure {id: 'figure:accredited:' + counted[0], measure: 'museums_accredited', year: '2024', value: counted[3], status: 'STATED', qualifier: 'EXACT', unit: 'museums'})
CREATE (open)-[:ABOUT]->(area), (open)-[:EVIDENCED_BY]->(register), (accredited)-[:ABOUT]->(area), (accredited)-[:EVIDENCED_BY]->(register)
