import type { LoaderOf, PolicyOf } from '../access';
import { byId } from '../access';
import type { Aspiration } from './aspiration.entity';
import { aspirationPolicy } from './aspiration.policy';
import { LineType } from './line-type';
import type { Line } from './line.entity';
import type { Need } from './need.entity';
import { needPolicy } from './need.policy';
import type { Outcome } from './outcome.entity';
import { outcomePolicy } from './outcome.policy';
import type { Provision } from './provision.entity';
import { provisionPolicy } from './provision.policy';
import { smartNames } from './smart';
import { termNames } from './ten-questions';

export const aspirationById = byId<Aspiration>(aspirationPolicy);
export const needById = byId<Need>(needPolicy);
export const outcomeById = byId<Outcome>(outcomePolicy);
export const provisionById = byId<Provision>(provisionPolicy);

interface KindOfLine {
  readonly policy: PolicyOf<Line>;
  readonly byId: LoaderOf<string, Line | null>;
  /** What such a line says besides its text and its brief. */
  readonly terms: readonly string[];
}
const kindOfLine = <T extends Line>(policy: PolicyOf<T>, load: LoaderOf<string, T | null>, terms: readonly (keyof T & string)[]): KindOfLine => ({
  policy: policy, byId: load, terms,
});

/** All that differs between the four types of line, for whatever treats them alike. */
export const kindsOfLine: Readonly<Record<LineType, KindOfLine>> = {
  [LineType.ASPIRATION]: kindOfLine(aspirationPolicy, aspirationById, ['whoseWords', 'howGathered']),
  [LineType.NEED]: kindOfLine(needPolicy, needById, ['area', 'senType', 'isStrength']),
  [LineType.OUTCOME]: kindOfLine(outcomePolicy, outcomeById, ['byWhen', 'byWhenInWords', 'measure', 'baseline', ...smartNames]),
  [LineType.PROVISION]: kindOfLine(provisionPolicy, provisionById, [...termNames, 'catalogueEntryId', 'serviceId']),
};

const types: Readonly<Record<string, LineType>> = Object.fromEntries(Object.entries(kindsOfLine).map(([type, { policy }]) => [policy.name, type as LineType]));
/** What type a row is of. */
export const lineTypeOf = (line: Line): LineType => types[(line as Line & { __typename: string }).__typename]!;

/** What a line says besides its text and its brief, by the names of its fields. */
export const termsOf = (line: Line): Record<string, unknown> =>
  Object.fromEntries(kindsOfLine[lineTypeOf(line)].terms.map((name) => [name, line[name as keyof Line] ?? null]));
