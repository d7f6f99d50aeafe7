import { plansByKind } from '../../kinds/kinds';
import type { PlanKind } from '../../kinds/plan-kind';
import { LineType } from '../../line-type';
import { Section } from '../../section';
import { amountInWords, amountsOf, hoursOf, mostSaid } from './amounts-in-words';
import { LineChangeKind, type LineChange } from './compare-editions';
import type { EditionLine } from './edition-line';

export enum CallOutKind {
  PROVISION_REMOVED = 'PROVISION_REMOVED',
  FEWER_HOURS = 'FEWER_HOURS',
  HOURS_NO_LONGER_SAID = 'HOURS_NO_LONGER_SAID',
  LARGER_GROUP = 'LARGER_GROUP',
  FEWER_ADULTS = 'FEWER_ADULTS',
  MOVED_OUT_OF_F = 'MOVED_OUT_OF_F',
  NEED_REMOVED = 'NEED_REMOVED',
  NEW_CAVEAT = 'NEW_CAVEAT',
}
/** What nobody should have to find with a highlighter pen. */
export interface CallOut {
  readonly kind: CallOutKind;
  readonly lineType: LineType;
  readonly lineId: string;
  readonly section: Section;
  /** For a parent. */
  readonly message: string;
}

/** The first words of a line, by which a reader knows it again. */
const OPENING = 80;
export function openingOf({ text, brief }: EditionLine): string {
  const [said] = (text ?? brief ?? '').trim().split('\n');
  const letters = Array.from(said!);
  return letters.length > OPENING ? `${letters.slice(0, OPENING).join('').trimEnd()}…` : said!;
}
const quoted = (line: EditionLine): string => (openingOf(line) ? `“${openingOf(line)}”` : 'A line that you read no words of');

type Between = LineChange & { readonly was: EditionLine; readonly is: EditionLine };
type Said = Pick<CallOut, 'kind' | 'message'>;

function fewerHours({ was, is }: Between): Said | undefined {
  const hours = amountsOf('hoursPerYear', was, is);
  if (!hours || hours.is >= hours.was) return undefined;
  return { kind: CallOutKind.FEWER_HOURS, message: `${quoted(is)}: there is less of it. It was ${amountInWords(was) ?? `${hours.was} hours a year`}; it is ${amountInWords(is) ?? `${hours.is} hours a year`}.` };
}

/** The amounts that stand in the wording and nowhere else: judged by the largest of each unit. */
const unitsInWords = [['minute', 'minutes'], ['session', 'sessions'], ['week', 'weeks']] as const;
function fewerInWords({ was, is }: Between): Said[] {
  if (hoursOf(was) !== null || hoursOf(is) !== null) return [];
  return unitsInWords.flatMap(([unit, name]): Said[] => {
    const [before, after] = [mostSaid(unit, was), mostSaid(unit, is)];
    if (before === null || (after !== null && after >= before)) return [];
    if (after === null) return [{ kind: CallOutKind.HOURS_NO_LONGER_SAID, message: `${quoted(is)}: it said ${before} ${name}, and no longer says how many.` }];
    return [{ kind: CallOutKind.FEWER_HOURS, message: `${quoted(is)}: it said ${before} ${name}; it says ${after}.` }];
  });
}

const hoursNoLongerSaid = ({ was, is }: Between): Said | undefined =>
  hoursOf(was) !== null && is.terms !== null && hoursOf(is) === null
    ? { kind: CallOutKind.HOURS_NO_LONGER_SAID, message: `${quoted(is)}: it no longer says how much. It was ${amountInWords(was) ?? `${hoursOf(was)} hours a year`}.` }
    : undefined;

function lessBehind({ was, is }: Between): Said | undefined {
  const hours = amountsOf('indirectHoursPerYear', was, is);
  if (!hours || hours.is >= hours.was) return undefined;
  return { kind: CallOutKind.FEWER_HOURS, message: `${quoted(is)}: fewer hours of planning, training and reports. It was ${hours.was} hours a year; it is ${hours.is}.` };
}

function largerGroup({ was, is }: Between): Said | undefined {
  const children = amountsOf('groupSize', was, is);
  if (!children || children.is <= children.was) return undefined;
  return { kind: CallOutKind.LARGER_GROUP, message: `${quoted(is)}: the group is larger. It was for ${children.was === 1 ? '1 child alone' : `${children.was} children`}; it is for ${children.is}.` };
}

function fewerAdults({ was, is }: Between): Said | undefined {
  const adults = amountsOf('adults', was, is);
  if (!adults || adults.is >= adults.was) return undefined;
  return { kind: CallOutKind.FEWER_ADULTS, message: `${quoted(is)}: fewer adults. There were ${adults.was}; there ${adults.is === 1 ? 'is 1' : `are ${adults.is}`}.` };
}

const lessSecure: readonly Section[] = [Section.G, Section.H1, Section.H2];
const answering = (kind: PlanKind, section: Section): string => plansByKind[kind].sections.find((each) => each.section === section)?.enforceableAgainst ?? 'nobody can be held to it there';
function movedOutOfF({ was, is }: Between, kind: PlanKind): Said | undefined {
  if (was.section !== Section.F || !lessSecure.includes(is.section)) return undefined;
  return {
    kind: CallOutKind.MOVED_OUT_OF_F,
    message: `${quoted(is)}: moved from section F to section ${is.section}. Who answers for it in F: ${answering(kind, Section.F)}; in ${is.section}: ${answering(kind, is.section)}.`,
  };
}

function gone({ was }: LineChange & { readonly was: EditionLine }): Said[] {
  if (was.lineType === LineType.NEED && !was.terms?.['isStrength']) return [{ kind: CallOutKind.NEED_REMOVED, message: `${quoted(was)}: this need is no longer in the plan.` }];
  if (was.lineType !== LineType.PROVISION) return [];
  const amount = amountInWords(was);
  return [{ kind: CallOutKind.PROVISION_REMOVED, message: `${quoted(was)}: this provision is no longer in the plan.${amount ? ` It was ${amount}.` : ''}` }];
}

function saidOf(change: LineChange, kind: PlanKind): Said[] {
  if (change.kind === LineChangeKind.REMOVED) return gone(change as LineChange & { was: EditionLine });
  if (change.kind === LineChangeKind.ADDED || change.is!.lineType !== LineType.PROVISION) return [];
  const between = change as Between;
  const one = [movedOutOfF(between, kind), fewerHours(between), hoursNoLongerSaid(between), lessBehind(between), largerGroup(between), fewerAdults(between)];
  return [...one.filter((said): said is Said => said !== undefined), ...fewerInWords(between)];
}

/** What of the changes takes something from the child, in words that a parent understands. */
export const callOutsOf = (changes: readonly LineChange[], kind: PlanKind): CallOut[] =>
  changes.flatMap((change) => {
    const { lineType, lineId, section } = (change.is ?? change.was)!;
    return saidOf(change, kind).map((said) => ({ ...said, lineType, lineId, section }));
  });
