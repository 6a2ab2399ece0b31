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

/** Whether a UK region of an organisation is known. Values as in cypher/filters/OrganisationFilter.regionStatus.cypher. */
export enum RegionStatus {
  STATED = 'STATED',
  ABROAD = 'ABROAD',
  NOT_STATED = 'NOT_STATED',
}

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

/** What a search can find. */
export enum SearchType {
  ORGANISATION = 'ORGANISATION',
  LOAN = 'LOAN',
  PROJECT = 'PROJECT',
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

/** Direction of a loan, from the museum's side. */
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
  LEARNING: { description: 'Learning and education, for schools and others.' },
  YOUNG_PEOPLE: { description: 'Work with young people outside school.' },
  HEALTH_AND_WELLBEING: { description: 'Health and wellbeing, including research on it.' },
  COMMUNITY: { description: 'Work with a community or for participation.' },
  CRIMINAL_JUSTICE: { description: 'Work with prisons and prisoners.' },
  TRAINING: { description: 'Training, traineeships, apprenticeships, skills and careers.' },
  STAFF_EXCHANGE: { description: 'Staff exchanged between organisations.' },
  NETWORK: { description: 'A network that both are members of.' },
  JOINT_ACQUISITION: { description: 'Objects acquired together.' },
  TRANSFER: { description: 'A permanent transfer of a collection.' },
  EXHIBITION: { description: 'An exhibition made together. Objects lent for it are loans.' },
  SHARED_SERVICE: { description: 'A place or service run together.' },
  DIGITAL: { description: 'A digital service or product made together.' },
  COMMEMORATION: { description: 'A commemoration.' },
  FUNDING: { description: 'Money given by one to the other, including sponsorship.' },
  OTHER: { description: 'Anything else; see printedKinds for the source’s words.' },
};

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'Kind of organisation: exactly one each, mapped by a table from the words of the sources.',
  valuesConfig: {
    MUSEUM: { description: 'A museum, gallery or museum service, including university museums.' },
    UNIVERSITY: {
      description:
        'A university, a conservatoire or art school of university rank, or a university institute.',
    },
    COLLEGE: { description: 'A college of further or adult education.' },
    SCHOOL: { description: 'A school.' },
    LIBRARY: { description: 'A library or library service.' },
    ARCHIVE: { description: 'An archive.' },
    SCIENCE_CENTRE: { description: 'A science centre.' },
    BOTANIC_GARDEN_OR_AQUARIUM: { description: 'A botanic garden or an aquarium.' },
    RESEARCH_INSTITUTE: { description: 'A research institute that is not a university.' },
    LEARNED_SOCIETY: { description: 'A learned society.' },
    ARTS_ORGANISATION: {
      description: 'An arts organisation: an arts centre, a theatre, a festival, a programme.',
    },
    COMMUNITY_ORGANISATION: {
      description: 'An organisation of or for a community, such as a refugee organisation.',
    },
    YOUTH_ORGANISATION: { description: 'An organisation for young people.' },
    CHARITY: { description: 'A charity of no other kind listed here.' },
    HEALTH_BODY: { description: 'A body of the NHS, a hospital, a hospice or a care provider.' },
    PRISON: { description: 'A prison.' },
    FAITH_ORGANISATION: { description: 'A faith organisation.' },
    LOCAL_AUTHORITY: { description: 'A council or council service.' },
    GOVERNMENT_BODY: { description: 'A government, a department or an agency.' },
    COMPANY: { description: 'A company.' },
    HERITAGE_BODY: {
      description: 'A historic house, castle, cathedral, memorial, or a body that cares for heritage.',
    },
    FUNDER: { description: 'A foundation, trust or public body that gives grants.' },
    VENUE: {
      description:
        'A place that showed objects and is of no other kind listed here, such as a market or a civic building.',
    },
    NETWORK: { description: 'A network, consortium or programme of several organisations.' },
    SECTOR_BODY: { description: 'A sector body for museums, heritage, science or skills.' },
    OTHER: { description: 'None of these, or unknown; see printedKinds for the source’s words.' },
  },
});
registerEnumType(RegionStatus, {
  name: 'RegionStatus',
  description: 'Whether the region of an organisation is known.',
  valuesConfig: {
    STATED: { description: 'A region of England, or a nation of the UK.' },
    ABROAD: { description: 'In a country other than the United Kingdom.' },
    NOT_STATED: { description: 'Neither a region nor a country other than the United Kingdom is stated.' },
  },
});
registerEnumType(ProjectKind, {
  name: 'ProjectKind',
  description: 'Purpose of a project.',
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
  description: 'Purpose of a loan.',
  valuesConfig: {
    DISPLAY: { description: 'Display by the borrower.' },
    TOURING_EXHIBITION: {
      description: 'A stop of a touring exhibition. The survey counts tours separately from loans.',
    },
    RESEARCH: {
      description: 'Study by the borrower. The survey counts these separately from loans for display.',
    },
  },
});
registerEnumType(LoanTerm, {
  name: 'LoanTerm',
  description: 'Length of a loan, by the survey’s rule. Null: not stated in the source.',
  valuesConfig: { SHORT: { description: 'Under 18 months.' }, LONG: { description: '18 months or more.' } },
});
registerEnumType(Outcome, {
  valuesConfig: {
    PARTICIPATION: { description: 'Participation by people who otherwise might not take part.' },
    LEARNING_AND_EDUCATION: { description: 'Learning and education.' },
    HEALTH_AND_WELLBEING: { description: 'Health and wellbeing.' },
    SKILLS_AND_CAREERS: { description: 'Skills and careers.' },
  },
  name: 'Outcome',
  description: 'Outcomes of projects, as defined by the survey. A project may have several.',
});
registerEnumType(ParticipationRole, {
  name: 'ParticipationRole',
  description: 'Role of an organisation in a project.',
  valuesConfig: {
    MUSEUM: { description: 'The museum whose work the source describes.' },
    PARTNER: { description: 'An organisation that worked with the museum.' },
    LEAD: {
      description:
        'The organisation that leads the project, in a list of projects such as a register of grants.',
    },
    PARTICIPANT: { description: 'Any other participant that a list of projects names.' },
  },
});
registerEnumType(MatchedBy, {
  name: 'MatchedBy',
  description: 'How the names in the sources were matched to this organisation.',
  valuesConfig: {
    IDENTIFIER: { description: 'By an identifier, such as a ROR id or the list of national museums.' },
    TABLE: { description: 'By a row of a corrections table shipped with the project, with its reason.' },
    NAME: { description: 'By the same name in two or more rows, ignoring case, accents and punctuation.' },
    SCORE: {
      description:
        'By score: a similar name was matched to this organisation. Its other names include it, and `judgements` has the score.',
    },
    NOT_MATCHED: { description: 'Not matched: treated as a separate organisation until reviewed.' },
  },
});
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'Kind of publication.',
  valuesConfig: {
    OFFICIAL: { description: 'A government or another public authority: reports, statistics, news.' },
    MUSEUM: { description: 'A museum’s own page, report or data set.' },
    UNIVERSITY: { description: 'A university’s or research body’s own page.' },
    FUNDER: { description: 'A funder’s page.' },
    SECTOR_BODY: { description: 'A sector association or network.' },
    PRESS: { description: 'A newspaper, magazine or press release service.' },
    BLOG: { description: 'A blog.' },
    REGISTER: { description: 'A register or catalogue of organisations or projects.' },
    COPY: { description: 'A copy of something published elsewhere.' },
    OTHER: { description: 'None of these.' },
  },
});
registerEnumType(FigureStatus, {
  valuesConfig: {
    STATED: { description: 'A value is stated; it may be 0.' },
    NOT_APPLICABLE: { description: 'The source states N/A: there was nothing to measure.' },
    UNKNOWN: { description: 'The source gives no value and no reason.' },
  },
  name: 'FigureStatus',
  description: 'Whether a value is stated. Unknown, not applicable and 0 are different.',
});
registerEnumType(Qualifier, {
  valuesConfig: {
    EXACT: { description: 'Exactly this number.' },
    AT_LEAST: { description: 'At least this.' },
    MORE_THAN: { description: 'More than this.' },
  },
  name: 'Qualifier',
  description: 'Precision of a published figure.',
});
registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'How activity with partly known dates is matched to a period.',
  valuesConfig: {
    POSSIBLE: {
      description:
        'It may overlap the period. Activity without an end may be continuing. Undated activity does not count.',
    },
    CERTAIN: { description: 'It overlaps the period, whatever its exact dates are.' },
  },
});
registerEnumType(LoanDirection, {
  name: 'LoanDirection',
  description: 'Direction of a loan of a partnership.',
  valuesConfig: {
    LENT: { description: 'The museum lent to its partner.' },
    BORROWED: { description: 'The museum borrowed from its partner.' },
  },
});
registerEnumType(Direction, {
  valuesConfig: {
    ASC: { description: 'Ascending: A first, smallest first, earliest first.' },
    DESC: { description: 'Descending: Z first, largest first, latest first.' },
  },
  name: 'Direction',
  description: 'Sort direction. Unknown values come last in both.',
});
registerEnumType(SearchType, {
  valuesConfig: {
    ORGANISATION: { description: 'Organisations, by name, alias, former name or place.' },
    LOAN: { description: 'Loans and exhibitions, by title.' },
    PROJECT: { description: 'Projects, by title.' },
  },
  name: 'SearchType',
  description: 'What a search finds.',
});
registerEnumType(FacetKey, {
  valuesConfig: {
    KIND: {
      description:
        'Kind of an organisation or project, purpose of a loan, or measure of a figure. For a partnership, the partner’s kind.',
    },
    REGION: {
      description:
        'Region of England or nation of the UK: of the organisation, the borrower, the participants, the partner or the area.',
    },
    COUNTRY: { description: 'Country: of the organisation, the borrower, the participants or the partner.' },
    ACTIVITY: { description: 'Its activity: a purpose of loans or a kind of project.' },
    YEAR: {
      description:
        'Each calendar year in which it may have taken place. For a figure, its year as published.',
    },
  },
  name: 'FacetKey',
  description: 'Facet of a list. Lists support different facets.',
});
registerEnumType(AliasUse, {
  name: 'AliasUse',
  description: 'Kind of name.',
  valuesConfig: {
    SHORT: { description: 'An abbreviation.' },
    FORMER: { description: 'A former name.' },
    PRINTED: { description: 'As printed in a source.' },
    OTHER: { description: 'Another name in use.' },
  },
});
registerEnumType(SubmissionState, {
  name: 'SubmissionState',
  description: 'State of a submission.',
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
  description: 'Decision whether two records are the same organisation.',
  valuesConfig: {
    SAME: { description: 'The same organisation; the records were merged.' },
    UNSURE: { description: 'Possibly the same; kept separate until reviewed.' },
    DIFFERENT: { description: 'Different organisations; kept separate.' },
  },
});
