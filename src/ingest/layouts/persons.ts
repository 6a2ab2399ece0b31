/**
 * Detects names of persons in cells for organisations. The data are open, so names of living persons must not be included. Bodies named
 * after persons have a type word (Henry Moore Foundation), a possessive (Sir John Soane's) or a kind.
 */

const TITLED =
  /^(?:the )?(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|lord|lady|cllr|councillor|capt|captain|col|colonel|major|the hon)\b\.?\s+\p{Lu}/iu;

const COUPLE = /^(?:mr|dr|sir|lord|prof) (?:and|&) (?:mrs|ms|dr|lady|mr)\b/i;

const BODY =
  /\b(?:museums?|galler(?:y|ies)|trusts?|foundations?|fund|funds|universit(?:y|ies)|colleges?|schools?|librar(?:y|ies)|archives?|councils?|societ(?:y|ies)|cent(?:re|er)s?|house|hall|institut(?:e|es|ion)|hospitals?|hospice|infirmary|partnerships?|compan(?:y|ies)|ltd|limited|plc|llp|inc|group|association|federation|union|club|church|cathedral|chapel|abbey|priory|castle|palace|park|gardens?|farm|mill|theatres?|studios?|arts?|press|bank|estates?|collections?|academy|charit(?:y|ies)|prize|award|network|services?|projects?|programme|observator(?:y|ies)|productions?|films?|media|architects?|design|consult\w*|partners|brothers|sons|birthplace|memorial|home|cottage|rooms?|tower|works|workshops?|lab|laborator(?:y|ies)|department|ministry|government|office|agency|commission|board|committee|consortium|forum|festival|legacy|exhibitions?|engine|mills|appeal|courtroom|scheme|bequest|primary|secondary|high|grammar|infants?|nursery|community|charitable|heritage|historic|education|learning|research|science|technology|international|national|royal|british|uk|england|scotland|wales|ireland|london)\b|['’]s?\b|&| and | of | for | in /iu;

const GIVEN = new Set(
  `Aaron Abigail Adam Adrian Agnes Ahmed Aisha Alan Alasdair Alastair Alex Alexander Alexandra Alfred Alice Alison Amanda Amelia Amy
  Andrea Andrew Angela Ann Anna Anne Annie Anthony Antony Arthur Barbara Barry Ben Benjamin Bernard Beth Betty Brian Bridget Bruce
  Cameron Carl Carol Caroline Catherine Charles Chloe Chris Christine Christopher Claire Clare Clive Colin Craig Daniel Daphne
  Darren David Dawn Deborah Debra Denise Dennis Derek Diana Diane Donald Dorothy Douglas Duncan Edward Eileen Elaine Eleanor Elizabeth
  Ellen Emily Emma Eric Erica Esther Ethan Evelyn Fatima Fiona Frances Francis Frank Fred Frederick Gareth Gary Gavin Gemma Geoffrey
  George Gerald Gillian Gordon Graham Grahame Gwen Hannah Harold Harriet Harry Hassan Hazel Heather Helen Henry Hilary Howard Hugh
  Iain Ian Irene Isabel Isabella Jack Jacob Jacqueline James Jamie Jan Jane Janet Janice Jason Jean Jeffrey Jennifer Jenny Jeremy
  Jessica Jill Jim Joan Joanna Joanne Joe John Jonathan Joseph Josephine Joyce Judith Julia Julian Julie June Justin Karen Karl Kate
  Katherine Kathleen Kathryn Katie Keith Kelly Kenneth Kevin Kirsty Laura Lauren Lawrence Leonard Leslie Lewis Liam Linda Lisa Lorna
  Louise Lucy Lydia Lynn Malcolm Margaret Maria Marian Marie Marion Mark Martha Martin Mary Matthew Maureen Megan Melanie Melissa
  Michael Michelle Mike Miriam Mohamed Mohammed Moira Monica Muhammad Nancy Naomi Natalie Natasha Neil Nicholas Nicola Nigel Norma
  Norman Oliver Olivia Oscar Pamela Patricia Patrick Paul Paula Pauline Peter Philip Phillip Phoebe Priya Rachel Ralph Raymond
  Rebecca Richard Robert Robin Roger Ronald Rosemary Rosie Roy Russell Ruth Ryan Sally Samantha Samuel Sandra Sara Sarah Sharon
  Sheila Shirley Simon Sophia Sophie Stella Stephanie Stephen Steven Stuart Sue Susan Suzanne Sylvia Tanya Teresa Terence Theresa
  Thomas Timothy Tina Tom Tony Tracy Trevor Ursula Valerie Vanessa Vera Veronica Vincent Vivien Walter Wendy William Winifred Yvonne
  Zoe`.split(/\s+/),
);

const SURNAME = String.raw`(?:(?:Mc|Mac|O['’]|de |van |von )?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)`;
const FULL_NAME = new RegExp(
  String.raw`^(\p{Lu}\p{Ll}+)(?: (?:\p{Lu}\.?|\p{Lu}\p{Ll}+))? ${SURNAME}(?:,? (?:OBE|CBE|MBE|KBE|DBE|QC|KC|FBA))?$`,
  'u',
);
const INITIALS = new RegExp(String.raw`^(?:\p{Lu}\.\s?)+${SURNAME}$`, 'u');
const REVERSED = new RegExp(String.raw`^${SURNAME}, (\p{Lu}\p{Ll}+)(?: \p{Lu}\.?)?$`, 'u');

/** True if the text looks like the name of a person rather than of a body. */
export function isPersonal(text: string): boolean {
  if (!/^[\p{L}\s.,'’&-]{4,60}$/u.test(text)) return false;
  if (COUPLE.test(text)) return true;
  if (BODY.test(text)) return false;
  if (TITLED.test(text) || INITIALS.test(text)) return true;
  const given = (FULL_NAME.exec(text) ?? REVERSED.exec(text))?.[1];
  return given !== undefined && GIVEN.has(given);
}
