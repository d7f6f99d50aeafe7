import { emergencies, Kind, kinds, marked, type Audience, type Narrowed } from '../access';
import type { PlanKind } from './kinds/plan-kind';
import { sectionsOf, threadSteps } from './line-type';
import { sectionAudiences } from './section-audiences';
import type { Section } from './section';

export { issuedAudiences, issuedWordingAudiences, ownWordsReaders, ownWordsWriters, planReaders, sectionAudiences, sparing, wordingAudiences } from './section-audiences';

/** Those who keep plans. Each of them sees that every line of a plan is there, so that what they issue is the whole of it. */
export const planKeepers = [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
/** A pastoral lead keeps the school’s pastoral plans too (law 6.1: a named lead). What they are not shown of one, they do not issue. */
const pastoralKeepers = [...planKeepers, Kind.PASTORAL_LEAD] as const;
/** Who keeps a plan, by its kind. */
export const keptBy: Readonly<Record<PlanKind, Audience>> = {
  EHC_PLAN: planKeepers, SEN_SUPPORT: planKeepers, INDIVIDUAL_SUPPORT: planKeepers,
  PASTORAL_SUPPORT: pastoralKeepers, BEHAVIOUR_IMPROVEMENT: pastoralKeepers,
};
const careKeepers = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;

/** Who may word a line: a keeper of plans who also reads its wording. */
export const wordedBy: Readonly<Record<Section, Audience>> = {
  A: planKeepers, B: planKeepers, C: planKeepers, D: careKeepers, E: planKeepers, F: planKeepers, G: planKeepers,
  H1: careKeepers, H2: careKeepers, I: planKeepers, J: planKeepers, K: planKeepers,
};

const isMark = (term: Kind | Narrowed): term is Narrowed => typeof term === 'object' && term.when === 'marked';
const termFor = (audience: Audience, kind: Kind): Kind | Narrowed | undefined =>
  audience.find((term) => (isMark(term) ? term.kinds.includes(kind) : term === kind));

const isEmergency = (kind: Kind): boolean => emergencies.includes(kind as never);
/** The scopes of an emergency take one another in: who is in both audiences has the wider of the two. */
function widerEmergency(one: Audience, other: Audience): Audience {
  const scopes = [one, other].map((audience) => emergencies.findIndex((kind) => audience.includes(kind)));
  return scopes.includes(-1) ? [] : [emergencies[Math.max(...scopes)]!];
}

/** Those who are in both audiences; marked in either, they must be marked. */
function inBoth(one: Audience, other: Audience): Audience {
  const everyday = kinds.filter((kind) => !isEmergency(kind)).flatMap((kind) => {
    const terms = [termFor(one, kind), termFor(other, kind)];
    if (terms.includes(undefined)) return [];
    const mark = terms.find((term): term is Narrowed => typeof term === 'object');
    return [mark ? marked(mark.property, kind) : kind];
  });
  return [...everyday, ...widerEmergency(one, other)];
}

/** How a link names the sections that it joins. */
export const joined = (from: Section, to: Section): string => `${from}>${to}`;

/** Who may know that two lines are linked: whoever may know of both. */
export const linkAudiences: Readonly<Record<string, Audience>> = Object.fromEntries(
  threadSteps.flatMap(([fromType, toType]) =>
    sectionsOf[fromType].flatMap((from) =>
      sectionsOf[toType].map((to) => [joined(from, to), inBoth(sectionAudiences[from], sectionAudiences[to])])),
  ),
);
