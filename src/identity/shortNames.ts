import { normaliseName } from '../domain/names.js';
import { OrganisationKind } from '../domain/words.js';
import { type Case, different, kindsDiffer, national, other, placed, same, unsure } from './comparison.js';
import { memberName, type NameHead } from './nameHeads.js';
import type { Judgement, Party } from './party.js';
import type { Place } from './placeComparison.js';
import { isRare, type ReadName, readName } from './readName.js';
import { isTypo } from './typoDistance.js';
import { weight } from './weights.js';
import {
  BODY_WORDS,
  COUNTY_WORDS,
  HISTORIC_BUILDINGS,
  LOOSE_MUSEUM_WORDS,
  MUSEUM_WORDS,
  PART_WORDS,
  TYPE_WORDS,
} from './words.js';

const NONE: Judgement = different(0, 'the names differ');

/**
 * Judges a name against the head of a longer one: `Petrie Museum` and `Petrie Museum of Egyptian Archaeology`. SAME for museums in one
 * town, if the head has a rare word other than the town and the rest names no part of a museum. Of two organisations with that head, none
 * is taken (ingest/grouping.ts).
 */
export function byHead(it: Case): Judgement {
  const { one, other: two, like } = it;
  const cut = (one.cut ?? two.cut)!;
  const fits = like.alike === 'EXACT' || like.alike === 'WORDS' || isLoose(it);
  if (!fits || !namesItself(it) || it.at.where === 'OTHER') return NONE;
  const [short, long] = one.cut ? [it.candidate, it.mention] : [it.mention, it.candidate];
  const why = `"${short.name}" is the first part of "${long.name}"`;
  if (it.at.where === 'SAME' && !national(it) && !namesPart(cut) && !isPlaceOnly(cut))
    return { ...same(it, 'head', why), shortened: true };
  return unsure(it, it.at.where === 'SAME' ? 0.9 : 0.8, why);
}

const isLoose = (it: Case) =>
  it.like.alike === 'LOOSE' && it.one.read.plurals === it.other.read.plurals && !isMuseumOfBuilding(it);

/**
 * True if the short name is of a building or body that is not stated to be a museum, and the long one adds `Museum`: `Bath Abbey` and `Bath
 * Abbey Museum`. Castles and houses are visited as museums: `Nottingham Castle (Museum)`.
 */
export function isMuseumOfBuilding({ like, one, other: two, mention, candidate }: Case): boolean {
  const [short, { read }] = like.longer === 'ONE' ? [candidate, two] : [mention, one];
  const isBuilding = read.words.some(
    (word) => TYPE_WORDS.has(word) && !LOOSE_MUSEUM_WORDS.has(word) && !HISTORIC_BUILDINGS.has(word),
  );
  return isBuilding && !isMuseum(short) && like.words.some((word) => MUSEUM_WORDS.has(word));
}

/** True if the rest of the name is about a part: `Ashmolean Museum, Education Department`. */
const namesPart = ({ rest }: NameHead) =>
  readName(rest).words.some(
    (word) =>
      PART_WORDS.has(word) ||
      (TYPE_WORDS.has(word) && !LOOSE_MUSEUM_WORDS.has(word) && word !== 'university'),
  );

/** True if the rest may be the place of a branch: `Jewish Museum, Finchley`, not `Whitworth Art Gallery, University of Manchester`. */
const isPlaceOnly = ({ mayBePlace, rest }: NameHead) => mayBePlace && readName(rest).words.every(isRare);

const isMuseum = ({ kind, name }: Party) =>
  kind === OrganisationKind.MUSEUM ||
  (kind === undefined && readName(name).words.some((word) => word === 'museum' || word === 'gallery'));

/** True if one of them is a museum, and their kinds do not exclude that both are. */
export const mayBeMuseums = (mention: Party, candidate: Party): boolean =>
  !kindsDiffer({ mention, candidate }) && (isMuseum(mention) || isMuseum(candidate));

/** True if both names share a rare word that is not a word of the place of either. */
function namesItself({
  mention,
  candidate,
  one,
  other: two,
}: Pick<Case, 'mention' | 'candidate' | 'one' | 'other'>): boolean {
  const places = placeWords(mention, candidate);
  return ownWords(one.read, places).length > 0 && ownWords(two.read, places).length > 0;
}

export const placeWords = (...parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.flatMap(({ place, region }) => normaliseName(`${place ?? ''} ${region ?? ''}`).split(' ')));

const ownWords = ({ words }: ReadName, places: ReadonlySet<string>) =>
  words.filter((word) => isRare(word) && !places.has(word) && !COUNTY_WORDS.has(word));

/**
 * Judges members of a federal university: `Birkbeck College` is `Birkbeck, University of London`. Undefined if neither name states the
 * federation, or if the members differ.
 */
export function byFederation(it: Case): Judgement | undefined {
  if (!isFederal(it.one.read) && !isFederal(it.other.read)) return undefined;
  const [one, two] = [memberName(it.one.name), memberName(it.other.name)];
  if (it.one.read.text === it.other.read.text || one.stem !== two.stem || one.stem === '') return undefined;
  if (kindsDiffer(it) || it.at.where === 'OTHER') return undefined;
  const why = `"${one.isFederal ? it.one.name : it.other.name}" states the federal university too`;
  const words = one.stem.split(' ');
  const [short, party] = one.isFederal && !one.hasType ? [two, it.candidate] : [one, it.mention];
  const isBody = short.hasType || words.length > 1 || isLearned(party);
  const isSure = isBody && (words.some(isRare) || placed(it));
  return isSure ? { ...same(it, 'federal', why), shortened: true } : unsure(it, 0.9, why);
}

const isFederal = ({ text }: ReadName) => text.includes(' university of ');

const isLearned = ({ kind }: Party) =>
  kind === OrganisationKind.UNIVERSITY || kind === OrganisationKind.COLLEGE;

/**
 * Judges a university's name without `University`. SAME if its kind says so, or if it has the town and a rare word: `Sheffield Hallam` in
 * Sheffield. Undefined if it is not such a name.
 */
export function withoutType(it: Case): Judgement | undefined {
  const { like, at } = it;
  if (like.words.join(' ') !== 'university' || kindsDiffer(it) || at.where === 'OTHER') return undefined;
  const [short, { read }] = like.longer === 'ONE' ? [it.candidate, it.other] : [it.mention, it.one];
  const places = placeWords(short);
  const own = ownWords(read, places);
  const hasTown = at.where === 'SAME' && places.has(read.words[0]!);
  if (own.length === 0 || !(hasTown || short.kind === OrganisationKind.UNIVERSITY)) return undefined;
  return { ...same(it, 'looseWords', 'one only adds "university"'), shortened: true };
}

/** Judges a name of common words that the other completes with the town: `Castle Museum` in York is `York Castle Museum`. */
export function withTown(it: Case): Judgement {
  const { like } = it;
  const [short, read] = like.longer === 'ONE' ? [it.candidate, it.other.read] : [it.mention, it.one.read];
  const places = placeWords(short);
  const fits = it.at.where === 'SAME' && !national(it) && like.words.every((word) => places.has(word));
  if (!fits || read.words.length < 2 || it.one.read.plurals !== it.other.read.plurals) return other(like);
  return kindsDiffer(it)
    ? unsure(it, 0.9, 'one only adds its place, but their kinds differ')
    : { ...same(it, 'placeAdded', `one only adds its place "${like.words.join(' ')}"`), shortened: true };
}

/**
 * Asks about museums of one town of which one name has all words of the other apart from `Museum` and the like: `Hancock Museum` and `Great
 * North Museum: Hancock`. Undefined if they do not.
 */
export function inOneTown(mention: Party, candidate: Party): Judgement | undefined {
  if (!mention.place || normaliseName(mention.place) !== normaliseName(candidate.place ?? ''))
    return undefined;
  if (![mention, candidate].every(isMuseum)) return undefined;
  const places = placeWords(mention, candidate);
  const [one, two] = [mention, candidate].map(({ name }) => readName(name));
  const [short, long] = one!.words.length <= two!.words.length ? [one!, two!] : [two!, one!];
  const isIn = (word: string) => long.words.some((each) => each === word || isTypo(word, each, 1));
  const named = short.words.filter((word) => !LOOSE_MUSEUM_WORDS.has(word));
  const own = ownWords(short, places);
  if (own.length === 0 || !named.every(isIn)) return undefined;
  const reason = `both are in one town, and "${own.join(' ')}" is in both names`;
  return { judgement: 'UNSURE', score: weight('sameTown'), reason };
}

/** True if a name in another place has only one rare word: `Nelson Museum` and `A. Nelson & Co.` in two towns. */
export const isNamesake = (where: Place, { words }: ReadName): boolean =>
  where === 'OTHER' && words.filter(isRare).length < 2;

/**
 * True if a name that contains the other may mean the same, such as a department and its university. A museum is never its hospital or
 * university, and a single word elsewhere is another body.
 */
export function mayBeWhole(it: Case, long: ReadName, short: ReadName): boolean {
  const isBody = short.words.some((word) => BODY_WORDS.has(word));
  const isStart = long.key.startsWith(short.key) || short.words.includes('university');
  if (!isStart || kindsDiffer(it) || isNamesake(it.at.where, short)) return false;
  if (short.words.length === 1 && it.at.where !== 'SAME') return false;
  return !isBody || !it.like.words.some((word) => MUSEUM_WORDS.has(word));
}

/** True if names that differ in common words may mean the same: not two types of body, nor namesakes elsewhere or with the town only. */
export function mayBeNear({ mention, candidate, one, other: two, at, like }: Case): boolean {
  const types = like.words.filter((word) => TYPE_WORDS.has(word) && !LOOSE_MUSEUM_WORDS.has(word));
  const museums = like.words.filter((word) => LOOSE_MUSEUM_WORDS.has(word));
  if (
    at.where === 'OTHER' ||
    types.length > 1 ||
    types.some((word) => BODY_WORDS.has(word)) ||
    (types.length > 0 && museums.length > 0)
  )
    return false;
  return namesItself({ mention, candidate, one, other: two });
}
