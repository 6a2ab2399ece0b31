import type { Value } from './ask.js';
import type { DownloadOptions } from './away.js';

interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}
const some = (node: Value): Value => ({ some: { node } });

/**
 * Downloads for one organisation: its partnerships, or everything about it and the organisations that share a
 * loan or project with it.
 */
export function ofOrganisation({ id, name }: OrganisationRef): DownloadOptions {
  const it = { ids: [id] };
  const loans: Value = { or: [{ lenders: { some: it } }, { borrowers: { some: it } }] };
  const projects: Value = { participants: some(it) };
  const others: Value[] = [
    { loansLent: { some: loans } },
    { loansBorrowed: { some: loans } },
    { projects: some(projects) },
  ];
  return {
    description: `Partnerships of ${name}`,
    filter: { or: [{ museum: it }, { partner: it }] },
    sites: true,
    everything: {
      description: `All records about ${name}, with all sources in the graph`,
      filter: {
        organisations: { or: [it, ...others] },
        loans,
        projects,
        figures: { organisation: { some: it } },
      },
    },
  };
}

/** Downloads for two organisations: their partnership, or both with their shared loans and projects. */
export function ofPair(one: OrganisationRef, other: OrganisationRef): DownloadOptions {
  const [a, b] = [{ ids: [one.id] }, { ids: [other.id] }];
  const both = { ids: [one.id, other.id] };
  return {
    description: `The partnership of ${one.name} and ${other.name}`,
    filter: {
      or: [
        { museum: a, partner: b },
        { museum: b, partner: a },
      ],
    },
    sites: true,
    everything: {
      description: `All records about ${one.name} and ${other.name}, with all sources in the graph`,
      filter: {
        organisations: both,
        loans: { lenders: { some: both }, borrowers: { some: both } },
        projects: { and: [a, b].map((partner): Value => ({ participants: some(partner) })) },
        figures: { organisation: { some: both } },
      },
    },
  };
}
