import type { KeyTexts } from './keySection.js';
import type { Caller } from './types.js';

/** Texts for the key of a museum. */
export const SUBMIT_KEY: KeyTexts = {
  heading: '1. Your key',
  hint: 'You need a key to check and submit files. The administrator of this service creates one for your museum. The key is kept until you close this tab.',
  permissions: permissionsOf,
};

/** What the key permits, in words. */
function permissionsOf({ name, role, museum, rights }: Caller): string {
  const owner = `This is the key of “${name}”, with the role ${role}.`;
  if (!rights.includes('submit'))
    return `${owner} It cannot submit returns. Ask the administrator for a key with the role submitter.`;
  return `${owner} It can submit returns ${museum === null ? 'for any museum' : `for ${museum}`}.`;
}
