import { normaliseName, sortableName } from '../domain/names.js';
import { OrganisationKind } from '../domain/words.js';
import { bySites, identifierClash, sharedIdentifier } from './apart.js';
import {
  type Agreement,
  type Case,
  different,
  kindsDiffer,
  national,
  other,
  placed,
  same,
  unsure,
  viaAlias,
} from './comparison.js';
import { nameSimilarity, type SimilarWords } from './nameSimilarity.js';
import { nameVariants } from './nameVariants.js';
import type { Judgement, Party } from './party.js';
import { comparePlaces } from './placeComparison.js';
import { isDistinctive, isRare, type ReadName } from './readName.js';
import {
  byFederation,
  byHead,
  inOneTown,
  isMuseumOfBuilding,
  isNamesake,
  mayBeMuseums,
  mayBeNear,
  mayBeWhole,
  placeWords,
  withoutType,
  withTown,
} from './shortNames.js';
import { weight } from './weights.js';
import { TYPE_WORDS } from './words.js';

export type { Judgement, Match, Party } from './party.js';

/**
 * Decides whether a mention and a candidate are one organisation. Symmetric in its arguments.
 *
 * Identifiers decide alone. Otherwise all names are compared pairwise, and the best pair is weighed against place, country, kind and parent
 * organisations. SAME requires that nothing contradicts it: names shared by many need the same place, and an apparent part is never the
 * whole. `judge({name: 'Univ. of Leeds'}, {name: 'University of Leeds'})` is SAME.
 */
export function judge(mention: Party, candidate: Party): Judgement {
  return byIdentifiers(mention, candidate) ?? judgeByName(mention, candidate);
}

/** A shared identifier means SAME; two different identifiers of one scheme mean two organisations. */
function byIdentifiers(mention: Party, candidate: Party): Judgement | undefined {
  const shared = sharedIdentifier(mention, candidate);
  if (shared)
    return { judgement: 'SAME', score: weight('identifier'), reason: `both have the identifier ${shared}` };
  const clash = identifierClash(mention.identifiers, candidate.identifiers);
  return clash && different(0, `a register lists them separately: ${clash[0]} and ${clash[1]}`);
}

/** Like `judge`, without identifiers: uses names, places, kinds and sites only. */
export const judgeByName = (mention: Party, candidate: Party): Judgement =>
  bySites(mention, candidate) ?? byNames(mention, candidate);

/** True if a mention may mean a candidate by its name, whatever their identifiers: it has that name, or is judged SAME by name. */
export const isNear = (mention: Party, candidate: Party): boolean =>
  [candidate.name, ...(candidate.otherNames ?? [])].some(
    (name) => sortableName(name) === sortableName(mention.name),
  ) || judgeByName(mention, candidate).judgement === 'SAME';

/** Judges the best pair of names; on equal scores, own names come before other names. */
function byNames(mention: Party, candidate: Party): Judgement {
  const at = comparePlaces(mention, candidate);
  const heads = mayBeMuseums(mention, candidate);
  let best: Judgement | undefined;
  for (const one of nameVariants(mention, candidate, heads))
    for (const other of nameVariants(candidate, mention, heads)) {
      if (one.cut && other.cut) continue;
      const like = nameSimilarity(one.read, other.read);
      const judged = weigh({ mention, candidate, one, other, at, like });
      if (!best || judged.score > best.score) best = judged;
    }
  if (best?.judgement === 'DIFFERENT' && at.where === 'SAME') return inOneTown(mention, candidate) ?? best;
  return best ?? different(0, 'one of them has no name');
}

function weigh(it: Case): Judgement {
  const { like, at, one, other: two } = it;
  if (at.where === 'OTHER_COUNTRY')
    return different(weight('differentAtMost') * like.share, 'they are in different countries');
  if (one.cut || two.cut) return byHead(it);
  return byFederation(it) ?? (like.alike === 'OTHER' ? other(like) : WEIGH[like.alike](it));
}

const OTHER_ORDER = 'the names have the same words in another order';

const WEIGH: Readonly<Record<Exclude<SimilarWords, 'OTHER'>, (it: Case) => Judgement>> = {
  EXACT: (it) => exact(it),
  WORDS: (it) => agreed(it, 'sameWords', 'the names differ only in abbreviations, small words or spelling'),
  REORDERED: (it) =>
    it.at.sameCountry || placed(it) || it.at.where === 'UNKNOWN'
      ? agreed(it, 'reordered', OTHER_ORDER)
      : unsure(it, 0.95, `${OTHER_ORDER}, and one country is unknown`),
  TURNED: (it) =>
    it.at.where === 'SAME' && !namesPlace(it)
      ? agreed(it, 'reordered', OTHER_ORDER)
      : unsure(it, 0.95, `${OTHER_ORDER}, so they may be two organisations`),
  PLURAL: (it) => unsure(it, 0.95, 'one name is plural: they may be a body and one of its venues'),
  MISSPELT: (it) => misspelt(it),
  LOOSE: (it) =>
    it.at.where === 'SAME' &&
    !national(it) &&
    it.one.read.plurals === it.other.read.plurals &&
    !isMuseumOfBuilding(it)
      ? short(agreed(it, 'looseWords', `one only adds "${it.like.words.join(' ')}"`))
      : isNamesake(it.at.where, it.one.read)
        ? other(it.like)
        : unsure(it, 0.9, `one adds "${it.like.words.join(' ')}"`),
  TITLE: (it) => short(agreed(it, 'looseWords', `one only adds "${it.like.words.join(' ')}"`)),
  LEVEL: (it) =>
    placed(it)
      ? unsure(it, 0.9, 'one is called a college or school, the other a university')
      : other(it.like),
  TOWN: (it) => withTown(it),
  PLACE: (it) => withPlace(it),
  ACRONYM: (it) => initials(it),
  PART: (it) => withoutType(it) ?? part(it),
  NEAR: (it) =>
    it.like.share >= weight('similarEnough') && mayBeNear(it)
      ? unsure(it, it.like.share * 0.9, `the names are similar except for "${it.like.words.join(' ')}"`)
      : other(it.like),
};

const short = (judged: Judgement): Judgement =>
  judged.judgement === 'SAME' ? { ...judged, shortened: true } : judged;

/** True if the name has a word for its town or country, so that the order may matter: `London Museum`, `Museum of London`. */
function namesPlace({ one, mention, candidate }: Case): boolean {
  const places = placeWords(mention, candidate);
  return one.read.words.some((word) => places.has(word) || (isDistinctive(word) && !isRare(word)));
}

/** Judges identical names. A name shared by many needs the same place; a distinctive name does not. */
function exact(it: Case): Judgement {
  const { one, other } = it;
  if (one.isOther && other.isOther) return unsure(it, 1, `both are also called "${one.name}"`);
  const why = viaAlias(it)
    ? `"${(one.isOther ? one : other).name}" is another name of it`
    : 'the names are the same';
  if (it.mention.national && it.candidate.national)
    return same(it, viaAlias(it) ? 'exactAlias' : 'exactName', why);
  return agreed(it, viaAlias(it) ? 'exactAlias' : 'exactName', why);
}

/** SAME, unless place, kind or the commonness of the name contradicts it. */
function agreed(it: Case, by: Agreement, why: string): Judgement {
  return byPlace(it, why) ?? byKind(it, by, why) ?? same(it, by, why);
}

/** Objections from the place. A name shared by many needs the same place; no name is merged with one stated elsewhere. */
function byPlace(it: Case, why: string): Judgement | undefined {
  if (placed(it)) return undefined;
  const isElsewhere = it.at.where === 'OTHER';
  if (isShared(it))
    return isElsewhere
      ? different(weight('differentAtMost'), 'the name is common, and the places differ')
      : unsure(it, 1, `${why}, but the name is common and one place is unknown`);
  return isElsewhere && !keepsName(it) ? unsure(it, 0.95, `${why}, but the places differ`) : undefined;
}

/** Kinds of which a country has one organisation under a name. */
const COUNTRY_WIDE = new Set<OrganisationKind | undefined>([
  OrganisationKind.COMPANY,
  OrganisationKind.FUNDER,
  OrganisationKind.GOVERNMENT_BODY,
  OrganisationKind.LEARNED_SOCIETY,
  OrganisationKind.NETWORK,
  OrganisationKind.SECTOR_BODY,
]);

/** True if many organisations have the name, so it identifies none of them without the place. */
function isShared(it: Case): boolean {
  const { one, other, mention, candidate } = it;
  const isGeneric = one.read.generic || other.read.generic;
  if (!isGeneric || one.read.isAcronym || national(it)) return false;
  return !(COUNTRY_WIDE.has(mention.kind) && COUNTRY_WIDE.has(candidate.kind));
}

/** True if the name means the same organisation whatever place is stated: a national museum's, or a university's with its town in it. */
function keepsName(it: Case): boolean {
  const { one, mention, candidate, at } = it;
  const { words, isAcronym } = one.read;
  if (mention.national && candidate.national) return true;
  if (!national(it)) return words.includes('university') && at.statedCountry && namesTown(it);
  if (isAcronym || at.far) return false;
  return words.some(isDistinctive) && (words.length > 1 || !at.otherRegion);
}

/** True if the name has all words of the town of one of them: `University of Exeter` in Penryn. */
function namesTown({ one, mention, candidate }: Case): boolean {
  return [mention, candidate].some(({ place }) => {
    const town = normaliseName(place ?? '');
    return town !== '' && ` ${one.read.text} `.includes(` ${town} `);
  });
}

function byKind(it: Case, by: Agreement, why: string): Judgement | undefined {
  if (!kindsDiffer(it)) return undefined;
  const namesKind = it.one.read.words.some((word) => TYPE_WORDS.has(word));
  if (by === 'exactName' && (placed(it) || namesKind)) return undefined;
  return unsure(it, 0.95, `${why}, but their kinds differ`);
}

/**
 * Judges a misspelling. SAME if the places agree; if a place is unknown, only in a long word or together with another distinctive word.
 * `Boughton House` and `Broughton House` are two.
 */
function misspelt(it: Case): Judgement {
  const [written, intended] = it.like.words as [string, string];
  const reason = `"${written}" looks like a misspelling of "${intended}"`;
  const isLong = Math.min(written.length, intended.length) >= LONG_WORD;
  const hasOtherDistinctiveWord = it.one.read.words.some((word) => isDistinctive(word) && word !== written);
  const sure = placed(it) || (it.at.where === 'UNKNOWN' && (isLong || hasOtherDistinctiveWord));
  return sure ? agreed(it, 'misspelt', reason) : unsure(it, 0.95, reason);
}

/** Length from which a misspelling is unlikely to result in another word. */
const LONG_WORD = 9;

/** Judges a name with extra words that may be its place. */
function withPlace(it: Case): Judgement {
  const { like } = it;
  const short = like.longer === 'ONE' ? it.candidate : it.mention;
  const inPlace = (party: Party) => {
    const words = new Set(normaliseName(`${party.place ?? ''} ${party.region ?? ''}`).split(' '));
    return like.words.every((word) => words.has(word));
  };
  return !national(it) && inPlace(short) && it.one.read.plurals === it.other.read.plurals
    ? agreed(it, 'placeAdded', `one only adds its place "${like.words.join(' ')}"`)
    : part(it);
}

/** Judges initials. Three letters fit many names, so they are listed for a judgement only if the places do not differ. */
function initials(it: Case): Judgement {
  const letters = it.one.read.isAcronym ? it.one.read.text : it.other.read.text;
  if (it.at.where === 'OTHER' && letters.replaceAll(' ', '').length < 4) return other(it.like);
  return unsure(it, placed(it) ? 0.9 : 0.85, 'one may be the initials of the other');
}

function part(it: Case): Judgement {
  const [long, short] = it.like.longer === 'ONE' ? [it.one, it.other] : [it.other, it.one];
  const inside =
    ` ${long.read.key} `.includes(` ${short.read.key} `) &&
    mayBeWhole(it, long.read, short.read) &&
    !addedWords(long.read, short.read);
  if (!inside || (short.read.words.length < 2 && short.isOther)) return other(it.like);
  return {
    judgement: 'UNSURE',
    score: weight('part'),
    reason: `"${long.name}" looks like a part of "${short.name}"`,
  };
}

/** True if the long name continues with "of" or "for": `National Gallery of Scotland` is not a part of the National Gallery. */
const addedWords = (long: ReadName, short: ReadName) =>
  ['of', 'for'].some((word) => long.text.startsWith(`${short.text} ${word} `));
