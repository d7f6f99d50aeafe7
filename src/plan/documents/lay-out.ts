import { dayInWords } from '../../platform/calendar/day-words';
import type { SectionOfKind } from '../kinds/kind-of-plan';
import { plansByKind } from '../kinds/kinds';
import { PlanEdition } from '../versions/plan-edition';
import { nothingInPart, type DocumentText, type Fact, type Part, type Row } from './document-text';
import { hashOfReading, type LineRead, type ProfileRead, type Reading } from './reading';
import { saidInDetail } from './said-in-detail';

const LANGUAGE = 'en-GB';

const editions: Readonly<Record<PlanEdition, string>> = {
  [PlanEdition.DRAFT]: 'draft, nothing of it in force', [PlanEdition.FINAL]: 'final', [PlanEdition.FINAL_AMENDED]: 'final, as amended',
};
const notWorded = 'Its wording is for others.';

/** Each line by its section and its number there, of those that are in this copy: no gap tells of one that is not. */
function referencesOf(lines: readonly LineRead[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(lines.map(({ id, section }) => {
    const number = (counts.get(section) ?? 0) + 1;
    counts.set(section, number);
    return [id, `${section}${number}`];
  }));
}

/** Which lines belong together along the thread, by their references, in the order of the plan. */
function belonging(lines: readonly LineRead[], references: ReadonlyMap<string, string>): (line: LineRead) => string {
  const beside = new Map<string, Set<string>>();
  const note = (one: string, other: string): void => void beside.set(one, (beside.get(one) ?? new Set()).add(other));
  for (const { id, leadsTo } of lines) {
    for (const to of leadsTo) {
      note(id, to);
      note(to, id);
    }
  }
  return ({ id }) => [...references].filter(([other]) => beside.get(id)?.has(other)).map(([, reference]) => reference).join(', ');
}

const partOf = ({ section, title, owner, enforceableAgainst }: SectionOfKind, rows: readonly Row[]): Part => ({
  heading: `Section ${section}: ${title}`,
  notes: [`Written by: ${owner}.`, ...(enforceableAgainst ? [`Can be enforced against: ${enforceableAgainst}.`] : []), ...(rows.length === 0 ? [nothingInPart] : [])],
  rows,
});

/** One page in the child’s own words. It goes with the plan, and nothing in it binds anybody. */
function aboutMe({ saidOn, whatPeopleLikeAboutMe, whatMattersToMe, howBestToSupportMe, howICommunicate }: ProfileRead): Part {
  const said = [
    ['What people like and admire about me', whatPeopleLikeAboutMe], ['What matters to me', whatMattersToMe], ['How best to support me', howBestToSupportMe], ['How I let people know things', howICommunicate],
  ] as const;
  return { heading: 'About me, in my own words', notes: [...said.flatMap(([asked, words]) => (words ? [`${asked}: ${words}`] : [])), `Said on ${dayInWords(saidOn)}; it goes with the plan and is no part of it.`], rows: [] };
}

const fact = (label: string, words: string | null | undefined): Fact[] => (words ? [{ label, words }] : []);
const versionOf = ({ edition }: Reading): string => {
  if (!edition) return 'Draft that has not been issued';
  return edition.edition ? `Version ${edition.number} (${editions[edition.edition]})` : `Version ${edition.number}`;
};
const hashOf = (reading: Reading): string => reading.edition?.contentHash ?? hashOfReading(reading);

const factsOf = (reading: Reading, today: string): Fact[] => [
  ...(reading.child ? [...fact('Name', `${reading.child.givenName} ${reading.child.familyName}`), ...fact('Date of birth', dayInWords(reading.child.dateOfBirth))] : []),
  ...fact('Kind of plan', plansByKind[reading.kind].name),
  ...fact('Version', versionOf(reading)),
  ...(reading.edition ? fact('Issued', dayInWords(reading.edition.issuedOn)) : fact('As it stood', dayInWords(today))),
  ...fact('Issued by', reading.edition?.issuedFor?.name),
  ...fact('Note', reading.edition?.note),
  ...fact('SHA-256', hashOf(reading)),
];

/** Lays out what was read as a document: every line once, in its section, with all that it says. */
export function layOut(reading: Reading, today: string): DocumentText {
  const references = referencesOf(reading.lines);
  const belongsWith = belonging(reading.lines, references);
  const rowOf = (line: LineRead): Row => ({
    reference: references.get(line.id)!, words: line.text ?? line.brief ?? notWorded, details: saidInDetail(line), belongsWith: belongsWith(line),
  });
  return {
    language: LANGUAGE,
    title: reading.title,
    facts: factsOf(reading, today),
    parts: [
      ...(reading.child?.profile ? [aboutMe(reading.child.profile)] : []),
      ...plansByKind[reading.kind].sections.map((section) => partOf(section, reading.lines.filter((line) => line.section === section.section).map(rowOf))),
    ],
    stamp: `${versionOf(reading)} · ${dayInWords(reading.edition?.issuedOn ?? today)} · SHA-256 ${hashOf(reading)}`,
  };
}
