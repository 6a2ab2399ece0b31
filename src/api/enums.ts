import { registerEnumType } from 'type-graphql';
import {
  Activity,
  AliasUse,
  FigureStatus,
  LoanPurpose,
  LoanTerm,
  MatchedBy,
  OrganisationKind,
  Outcome,
  ParticipationRole,
  ProjectKind,
  SourceKind,
} from '../domain/words.js';

/** Matching rule of `during` for partly known dates. */
export enum Certainty {
  POSSIBLE = 'POSSIBLE',
  CERTAIN = 'CERTAIN',
}

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}

/** Facets of a list. */
export enum FacetKey {
  KIND = 'KIND',
  REGION = 'REGION',
  COUNTRY = 'COUNTRY',
  ACTIVITY = 'ACTIVITY',
  YEAR = 'YEAR',
}

export enum Qualifier {
  EXACT = 'EXACT',
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
}

/** State of an import. */
export enum SubmissionState {
  APPLYING = 'APPLYING',
  APPLIED = 'APPLIED',
  UNDOING = 'UNDOING',
  REPLACED = 'REPLACED',
  UNDONE = 'UNDONE',
}

/** Which way a loan went, as a museum sees it. */
export enum LoanDirection {
  LENT = 'LENT',
  BORROWED = 'BORROWED',
}

/** Judgement on two organisations. */
export enum JudgementWord {
  SAME = 'SAME',
  UNSURE = 'UNSURE',
  DIFFERENT = 'DIFFERENT',
}

const activities = {
  RESEARCH: { description: 'Research done together.' },
  DOCTORAL_STUDENTSHIP: {
    description: 'A doctoral student, a placement or a scheme of studentships supervised together.',
  },
  TEACHING: { description: 'A degree or course taught together.' },
  LEARNING: { description: 'Learning and education, for schools and for others.' },
  YOUNG_PEOPLE: { description: 'Work with young people outside of school.' },
  HEALTH_AND_WELLBEING: { description: 'Health and wellbeing, research on it included.' },
  COMMUNITY: { description: 'Work with a community or for participation.' },
  CRIMINAL_JUSTICE: { description: 'Work with prisons and those in them.' },
  TRAINING: { description: 'Training, traineeships, apprenticeships, skills and careers.' },
  STAFF_EXCHANGE: { description: 'Staff exchanged between organisations.' },
  NETWORK: { description: 'A network that both belong to.' },
  JOINT_ACQUISITION: { description: 'Objects acquired together.' },
  TRANSFER: { description: 'A collection handed over for good.' },
  EXHIBITION: { description: 'An exhibition made together; objects that were lent for one are loans.' },
  SHARED_SERVICE: { description: 'A place or service that is run together.' },
  DIGITAL: { description: 'A digital service or product made together.' },
  COMMEMORATION: { description: 'A commemoration.' },
  FUNDING: { description: 'Money given by one to the other, sponsorship included.' },
  OTHER: { description: 'Anything else; see printedKinds for what the source says.' },
};

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is: exactly one kind each, mapped by a table from what sources print.',
  valuesConfig: {
    MUSEUM: { description: 'A museum, gallery or museum service; museums of universities too.' },
    UNIVERSITY: {
      description: 'A university, a conservatoire or art school of that rank, or an institute of one.',
    },
    COLLEGE: { description: 'A college of further or adult education.' },
    SCHOOL: { description: 'A school.' },
    LIBRARY: { description: 'A library or library service.' },
    ARCHIVE: { description: 'An archive.' },
    SCIENCE_CENTRE: { description: 'A science centre.' },
    BOTANIC_GARDEN_OR_AQUARIUM: { description: 'A botanic garden or an aquarium.' },
    RESEARCH_INSTITUTE: { description: 'A research institute that is no university.' },
    LEARNED_SOCIETY: { description: 'A learned society.' },
    ARTS_ORGANISATION: {
      description: 'An arts organisation: an arts centre, a theatre, a festival, a programme.',
    },
    COMMUNITY_ORGANISATION: {
      description: 'An organisation of or for a community, a refugee organisation for example.',
    },
    YOUTH_ORGANISATION: { description: 'An organisation for young people.' },
    CHARITY: { description: 'A charity that is none of the other kinds.' },
    HEALTH_BODY: { description: 'A body of the NHS, a hospital, a hospice or a care provider.' },
    PRISON: { description: 'A prison.' },
    FAITH_ORGANISATION: { description: 'A faith organisation.' },
    LOCAL_AUTHORITY: { description: 'A council or a service of one.' },
    GOVERNMENT_BODY: { description: 'A government, a department or an agency.' },
    COMPANY: { description: 'A company.' },
    HERITAGE_BODY: {
      description: 'A historic house, castle, cathedral, memorial, or a body that cares for heritage.',
    },
    FUNDER: { description: 'A foundation, trust or public body that gives grants.' },
    VENUE: {
      description: 'A place that showed objects and is none of the other kinds: a market, a civic building.',
    },
    NETWORK: { description: 'A network, consortium or programme of several organisations.' },
    SECTOR_BODY: { description: 'A body that serves museums, heritage, science or skills as a sector.' },
    OTHER: { description: 'None of these, or not known; see printedKinds for what the source says.' },
  },
});
registerEnumType(ProjectKind, {
  name: 'ProjectKind',
  description: 'What a project is for.',
  valuesConfig: activities,
});
registerEnumType(Activity, {
  name: 'Activity',
  description: 'An activity of two organisations: a purpose of loans or a kind of project.',
  valuesConfig: {
    DISPLAY_LOAN: { description: 'Objects lent for display.' },
    TOURING_EXHIBITION: { description: 'A stop of a touring exhibition.' },
    RESEARCH_LOAN: { description: 'Objects lent for research.' },
    ...activities,
  },
});
registerEnumType(LoanPurpose, {
  name: 'LoanPurpose',
  description: 'Why objects are lent.',
  valuesConfig: {
    DISPLAY: { description: 'To be shown by the borrower.' },
    TOURING_EXHIBITION: {
      description: 'One stop of an exhibition that tours; the survey counts tours apart from loans.',
    },
    RESEARCH: { description: 'To be studied; the survey counts these apart from loans for display.' },
  },
});
registerEnumType(LoanTerm, {
  name: 'LoanTerm',
  description: 'How long a loan is, by the survey’s rule. Null: not stated in the source.',
  valuesConfig: { SHORT: { description: 'Under 18 months.' }, LONG: { description: '18 months or more.' } },
});
registerEnumType(Outcome, {
  valuesConfig: {
    PARTICIPATION: { description: 'People take part who otherwise might not.' },
    LEARNING_AND_EDUCATION: { description: 'Learning and education.' },
    HEALTH_AND_WELLBEING: { description: 'Health and wellbeing.' },
    SKILLS_AND_CAREERS: { description: 'Skills and careers.' },
  },
  name: 'Outcome',
  description: 'What the survey says a project may serve; one may serve several.',
});
registerEnumType(ParticipationRole, {
  name: 'ParticipationRole',
  description: 'How an organisation took part in a project.',
  valuesConfig: {
    MUSEUM: { description: 'The museum whose work the source describes.' },
    PARTNER: { description: 'An organisation that worked with it.' },
  },
});
registerEnumType(MatchedBy, {
  name: 'MatchedBy',
  description: 'How it was decided which organisation the names in the sources mean.',
  valuesConfig: {
    IDENTIFIER: { description: 'By an identifier: the list of national museums, or a ROR id.' },
    TABLE: { description: 'By a row of a table that ships with the project, with its reason.' },
    NAME: { description: 'By the same name, apart from case, accents and signs, in two or more rows.' },
    SCORE: {
      description:
        'By score: a name that is written otherwise was taken for this one; its other names say which, and `judgements` how sure it is.',
    },
    NOT_MATCHED: { description: 'Not matched: treated as a separate organisation until reviewed.' },
  },
});
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'What kind of publication a source is.',
  valuesConfig: {
    OFFICIAL: { description: 'A government or another public authority: reports, statistics, news.' },
    MUSEUM: { description: 'A museum’s own page, report or data set.' },
    UNIVERSITY: { description: 'A university’s or research body’s own page.' },
    FUNDER: { description: 'The page of a body that gives money.' },
    SECTOR_BODY: { description: 'An association or network of the sector.' },
    PRESS: { description: 'A newspaper, magazine or press release service.' },
    BLOG: { description: 'A blog.' },
    REGISTER: { description: 'A register or catalogue of organisations or projects.' },
    COPY: { description: 'A copy of something that somebody else published.' },
    OTHER: { description: 'None of these.' },
  },
});
registerEnumType(FigureStatus, {
  valuesConfig: {
    STATED: { description: 'A value is stated; it may be 0.' },
    NOT_APPLICABLE: { description: 'The source says N/A: there was nothing to measure.' },
    UNKNOWN: { description: 'The source gives no value and does not say why.' },
  },
  name: 'FigureStatus',
  description: 'Whether a value is stated. Unknown, not applicable and 0 are three things.',
});
registerEnumType(Qualifier, {
  valuesConfig: {
    EXACT: { description: 'As a plain number.' },
    AT_LEAST: { description: 'At least this.' },
    MORE_THAN: { description: 'More than this.' },
  },
  name: 'Qualifier',
  description: 'How exactly a figure was published.',
});
registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'Whether a thing whose dates are partly known counts as taking place during some days.',
  valuesConfig: {
    POSSIBLE: {
      description:
        'It may overlap them. A start without an end may be continuing. Undated things do not count.',
    },
    CERTAIN: { description: 'It overlaps them whatever its true dates are, within what is known of them.' },
  },
});
registerEnumType(LoanDirection, {
  name: 'LoanDirection',
  description: 'Which way a loan of a partnership went.',
  valuesConfig: {
    LENT: { description: 'The museum lent to its partner.' },
    BORROWED: { description: 'The museum borrowed from its partner.' },
  },
});
registerEnumType(Direction, {
  valuesConfig: {
    ASC: { description: 'Upwards: from A, from the smallest, from the earliest.' },
    DESC: { description: 'Downwards: from Z, from the largest, from the latest.' },
  },
  name: 'Direction',
  description: 'Upwards or downwards. Unknown comes last either way.',
});
registerEnumType(FacetKey, {
  valuesConfig: {
    KIND: {
      description:
        'Kind of organisation or project, purpose of a loan, measure of a figure; of a partnership the partner’s kind.',
    },
    REGION: {
      description:
        'Region of England or nation of the UK: of the organisation, the borrower, the participants, the partner or the area.',
    },
    COUNTRY: { description: 'Country: of the organisation, the borrower, the participants or the partner.' },
    ACTIVITY: { description: 'Its activity: a purpose of loans or a kind of project.' },
    YEAR: {
      description: 'Each calendar year in which it may have taken place; of a figure its year as published.',
    },
  },
  name: 'FacetKey',
  description: 'Facet of a list. Each list accepts the facets it has.',
});
registerEnumType(AliasUse, {
  name: 'AliasUse',
  description: 'What kind of name it is.',
  valuesConfig: {
    SHORT: { description: 'An abbreviation.' },
    FORMER: { description: 'A name that it had before.' },
    PRINTED: { description: 'As a source prints it.' },
    OTHER: { description: 'Another name in use.' },
  },
});
registerEnumType(SubmissionState, {
  name: 'SubmissionState',
  description: 'The state of a submission.',
  valuesConfig: {
    APPLYING: {
      description: 'Being imported, or interrupted: import the file again to resume.',
    },
    APPLIED: { description: 'In the graph, as its return’s current version.' },
    UNDOING: { description: 'Being undone, or interrupted: undo it again to resume.' },
    REPLACED: { description: 'Replaced by a later version of the return.' },
    UNDONE: { description: 'Taken back.' },
  },
});
registerEnumType(JudgementWord, {
  name: 'JudgementWord',
  description: 'Whether two organisations are one.',
  valuesConfig: {
    SAME: { description: 'They are one, and were merged.' },
    UNSURE: { description: 'They may be the same: both are kept until reviewed.' },
    DIFFERENT: { description: 'They are two, and stay two.' },
  },
});
