/**
 * Word lists for names of organisations. A word's list determines its weight (weights.ts). Words are written as normaliseName returns them.
 * A word in none of the lists is rare and therefore distinctive.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that names include or omit arbitrarily. */
export const SMALL_WORDS = words('a an and at by de du for from in of on the to und with y yr');

/** Legal forms: `Ltd`, `PLC`. */
export const LEGAL_WORDS = words('cic cio co company gmbh inc incorporated limited llp ltd plc');

/** Words for the type of body. If each of two names has one that the other lacks, they are two bodies. */
export const TYPE_WORDS = words(`
  abbey academy agency alliance ambulance archive association authority barracks board brewery bus cafe camp castle cathedral
  cemetery centre chapel charity church cinema club coalition college collection collections commission committee community
  company conservatoire consortium corporation council cottage court department distillery exhibition facility faculty farm
  federation festival forum foundation friend friends fund gallery garden gardens group guild hall hospice hospital house hub
  infirmary initiative institute institution laboratory league library lighthouse lodge manor mill ministry mission monument
  mosque museum network observatory office orchestra palace park partnership planetarium prison press priory programme project
  railway school service services society stables station store studio studios surgery team temple theatre tower trust unit
  university windmill workshop yard zoo
`);

/** Words shared by many names, with little distinguishing value. */
export const COMMON_WORDS = words(`
  adult advanced almshouse almshouses barn courthouse forge gaol jail rectory schoolhouse smithy vicarage age agricultural agriculture air aircraft ancient applied archaeological archaeology army art artillery artist
  aviation birthplace biomedical borough boat   building business bygone cancer care central charitable child
  childhood children childrens chartered city civic clinical co coal commonwealth contemporary costume country county craft
  cultural culture dance data design development digital discovery district doll down east eastern education educational
  energy engine engineering   environment environmental   experience family fashion film fine fire
  first fishing folk georgian football for free further general geological great greater green guildhall health healthcare heritage
  higher hill historic historical history home human humanities industrial industry infantry information innovation
  international   iron island isle joint judges kingdom king kings lane learning life lifeboat light literary little living lodging lodgings
  local  management marine maritime market media medical medicine memorial mental metropolitan military mine mining
  modern motor mountain music musical national natural nature naval new nhs north northern nursing old open opera paper people
  peoples performing physical pier plant police policy political postal pottery primary public pumping queen queens quarry rail regency red
  regiment regimental regional research river road roman room royal rural saint saxon science scientific  
  sculpture sea secondary shop shipwreck social society south southern sport state steam story street studies study
  technical technological technology textile town toy trade training tramway transport tudor uk union united valley victoria
  victorian village visitor visual  war water watermill welfare  west western white wildlife women wood work working
  works world young youth zoological
  catholic comprehensive grammar infant infants junior juniors methodist nursery
`);

/** Countries, peoples and the capital: shared by many names, but distinguishing: `Museum of London`. */
export const NAMING_WORDS = words(`
  america american australia australian britain british canada canadian england english europe european ireland irish london
  scotland scottish ulster wales welsh
`);

/** A name with one of these words is unique in its country: `National Trust`, `Open University`. */
export const ONLY_ONE_WORDS = words('national university');

/** A name with `royal` before one of these is also unique: `Royal Society`, but not `Royal Infirmary`. */
export const ROYAL_BODIES = words('academy association college commission institute institution society');

/** Given names of saints, and names of colleges and churches; hundreds of organisations are named after them, with or without `saint`. */
export const SAINTS = words(`
  alban albans andrew andrews anne annes anthony augustine barnabas bartholomew benedict catherine catherines christ christs
  clare clement columba corpus cuthbert cuthberts david davids dunstan edmund edmunds edward francis george georges giles giless
  helen helens hilda holy hugh hughs james jamess jesus john johns joseph josephs jude katharine lawrence leonard leonards luke
  lukes magdalen magdalene margaret margarets mark marks martin martins mary marys matthew matthews michael michaels nicholas
  oswald paul pauls patrick patricks peter peters philip stephen stephens thomas trinity vincent
`);

/** Abbreviations and the words that they stand for. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `arch archive|assn association|assoc association|bldg building|brit british|cent central|center centre|centr centre|cntr centre
  coll college|colleges college|corp corporation|ctr centre|dept department|dpt department|fdn foundation|fndn foundation
  found foundation|gall gallery|gal gallery|gdns gardens|govt government|grp group|hist history|hosp hospital|inst institute|instit institute
  intl international|lab laboratory|labs laboratory|lib library|mem memorial|mus museum|nat national|natl national|org organisation
  organization organisation|poly polytechnic|reg regiment|regt regiment|sch school|sci science|soc society|st saint|sta saint|ste saint
  tech technology|theater theatre|theatr theatre|trst trust|tr trust|uni university|univ university|unversity university|utd united|mt mount|jnr junior|snr senior|bros brothers`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Plurals without distinguishing value: `Arts`, `Sciences`. */
export const LOOSE_PLURALS: ReadonlyMap<string, string> = new Map(
  `archives archive|artists artist|arts art|collections collection|crafts craft|craftsmens crafts|dolls doll|exhibitions exhibition|friends friend
  gardens garden|industries industry|laboratories laboratory|manors manor|mills mill|mines mine|services service|sciences science
  societies society|sports sport|stories story|studios studio|technologies technology|toys toy|works work|workshops workshop|bygones bygone`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Plurals that distinguish a body with several houses from one house: the National Galleries of Scotland have several. */
export const BODY_PLURALS: ReadonlyMap<string, string> = new Map([
  ['museums', 'museum'],
  ['galleries', 'gallery'],
  ['libraries', 'library'],
  ['hospitals', 'hospital'],
  ['trusts', 'trust'],
  ['schools', 'school'],
  ['universities', 'university'],
  ['churches', 'church'],
  ['institutes', 'institute'],
  ['houses', 'house'],
]);

/** Words that a museum's name may add or omit without meaning another museum: `Holburne Museum (of Art)`. */
export const LOOSE_MUSEUM_WORDS = words(
  'art centre collection exhibition gallery garden heritage history house museum visitor',
);

/** Buildings that are visited as museums, so `Museum` says nothing new of them: `Nottingham Castle (Museum)`. */
export const HISTORIC_BUILDINGS = words(
  'castle cottage farm hall lighthouse lodge manor mill palace tower windmill',
);

/** Words that a museum in the same place may add or omit beside those: `York (City) Art Gallery`, `Dorman (Memorial) Museum`. */
export const LOCAL_MUSEUM_WORDS = words('borough city county memorial municipal');

/** Words for a part of an organisation. */
export const PART_WORDS = words(
  'cafe department education friend learning outreach restaurant school service shop staff store team trust volunteers',
);

/** Words of titles that a council's name may add or omit: `Cornwall (County) Council`. */
export const COUNCIL_TITLES = words('borough city county district metropolitan');

/** Words of churches that a school's name may add or omit; they do not distinguish a school from those of other towns. */
export const DENOMINATIONS = words(
  'aided anglican catholic ce church cofe controlled england methodist rc roman va vc voluntary wales',
);

/** Words that the name of an NHS trust may omit after `Hospitals`. */
export const TRUST_TITLES = words('nhs trust');

/** Counties and similar areas. They do not distinguish a museum from others of the area. */
export const COUNTY_WORDS = words(`
  anglesey angus argyll avon ayrshire bedfordshire berkshire buckinghamshire caithness cambridgeshire cheshire clwyd cornish cornwall cumbria derbyshire
  devon dorset dumfries durham dyfed essex fife galloway glamorgan gloucestershire gwent gwynedd hampshire herefordshire hertfordshire highland
  humberside huntingdonshire kent lanarkshire lancashire leicestershire lincolnshire merseyside middlesex moray norfolk northamptonshire
  northumberland northumbria nottinghamshire orkney oxfordshire pembrokeshire perthshire powys renfrewshire rutland shetland shropshire somerset
  staffordshire suffolk surrey sussex sutherland tyneside warwickshire wight wiltshire worcestershire yorkshire
`);

/** Words of museums that name a part, if they are added to the name of another body: `Royal London Hospital Museum`. */
export const MUSEUM_WORDS = words('archive collection gallery herbarium herbaria museum');

/** Types of body that are never only another word for a museum or a building. */
export const BODY_WORDS = words(`
  association authority board cathedral church club college committee company council foundation fund hospital infirmary press prison school
  society trust university
`);
