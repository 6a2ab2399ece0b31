import { listArgs } from './connection.js';
import {
  AuditFilter,
  FigureFilter,
  FunderFilter,
  JudgementFilter,
  LoanFilter,
  OrganisationFilter,
  ParticipantFilter,
  ParticipationFilter,
  PartnerFilter,
  PartnershipFilter,
  ProjectFilter,
  SourceFilter,
  SubmissionFilter,
} from './filters.js';
import {
  AuditOrderKey,
  FigureOrderKey,
  JudgementOrderKey,
  LoanOrderKey,
  OrganisationOrderKey,
  PartnerOrderKey,
  PartnershipOrderKey,
  ProjectOrderKey,
  SourceOrderKey,
  SubmissionOrderKey,
} from './orders.js';

const BY_NAME = 'by name.';
const NEWEST = 'latest start first.';
const OWN =
  'False: includes the activity of its sites. True: sites are separate, so only its own activity is included.';
const APART =
  'False: activity of sites counts for the parent, and sites are not listed. True: sites are also listed; their activity still counts for the parent.';

export const OrganisationArgs = listArgs({
  name: 'Organisation',
  filter: OrganisationFilter,
  order: OrganisationOrderKey,
  usual: BY_NAME,
});
export const LoanArgs = listArgs({ name: 'Loan', filter: LoanFilter, order: LoanOrderKey, usual: NEWEST });
export const LoanSiteArgs = listArgs({
  name: 'Loan',
  filter: LoanFilter,
  order: LoanOrderKey,
  usual: NEWEST,
  sites: OWN,
});
export const ProjectArgs = listArgs({
  name: 'Project',
  filter: ProjectFilter,
  order: ProjectOrderKey,
  usual: NEWEST,
});
export const ParticipationArgs = listArgs({
  name: 'Project',
  filter: ParticipationFilter,
  order: ProjectOrderKey,
  usual: NEWEST,
  sites: OWN,
});
export const ParticipantArgs = listArgs({
  name: 'Organisation',
  filter: ParticipantFilter,
  order: OrganisationOrderKey,
  usual: BY_NAME,
});
export const PartnerArgs = listArgs({
  name: 'Partner',
  filter: PartnerFilter,
  order: PartnerOrderKey,
  usual: BY_NAME,
  sites: APART,
});
export const PartnershipArgs = listArgs({
  name: 'Partnership',
  filter: PartnershipFilter,
  order: PartnershipOrderKey,
  usual: BY_NAME,
  sites: APART,
});
export const SourceArgs = listArgs({
  name: 'Source',
  filter: SourceFilter,
  order: SourceOrderKey,
  usual: 'by title.',
});
export const FigureArgs = listArgs({
  name: 'Figure',
  filter: FigureFilter,
  order: FigureOrderKey,
  usual: 'latest year first.',
});
export const FunderArgs = listArgs({
  name: 'Organisation',
  filter: FunderFilter,
  order: OrganisationOrderKey,
  usual: BY_NAME,
});
export const FundedProjectArgs = listArgs({ name: 'Project', order: ProjectOrderKey, usual: NEWEST });
export const FundedLoanArgs = listArgs({ name: 'Loan', order: LoanOrderKey, usual: NEWEST });
export const SubmissionArgs = listArgs({
  name: 'Submission',
  filter: SubmissionFilter,
  order: SubmissionOrderKey,
  usual: 'latest first.',
});
export const AuditArgs = listArgs({
  name: 'AuditEntry',
  filter: AuditFilter,
  order: AuditOrderKey,
  usual: 'latest first.',
});
export const JudgementArgs = listArgs({
  name: 'Judgement',
  filter: JudgementFilter,
  order: JudgementOrderKey,
  usual: 'highest score first.',
});
