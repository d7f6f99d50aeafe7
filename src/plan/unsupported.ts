import { registerEnumType } from 'type-graphql';
import { LineType } from './line-type';
import { Section } from './section';

export enum UnsupportedCode {
  NEED_WITHOUT_PROVISION = 'NEED_WITHOUT_PROVISION',
  HEALTH_NEED_WITHOUT_HEALTH_PROVISION = 'HEALTH_NEED_WITHOUT_HEALTH_PROVISION',
  CARE_NEED_WITHOUT_CARE_PROVISION = 'CARE_NEED_WITHOUT_CARE_PROVISION',
  OUTCOME_WITHOUT_NEED = 'OUTCOME_WITHOUT_NEED',
  PROVISION_WITHOUT_NEED_OR_OUTCOME = 'PROVISION_WITHOUT_NEED_OR_OUTCOME',
  LINE_WITHOUT_SOURCE = 'LINE_WITHOUT_SOURCE',
}

/** What each says to the person who keeps the plan. */
const messages: Readonly<Record<UnsupportedCode, string>> = {
  [UnsupportedCode.NEED_WITHOUT_PROVISION]: 'No special educational provision (section F) answers this need, neither by itself nor through an outcome.',
  [UnsupportedCode.HEALTH_NEED_WITHOUT_HEALTH_PROVISION]: 'No health provision (section G) answers this health need.',
  [UnsupportedCode.CARE_NEED_WITHOUT_CARE_PROVISION]: 'No social care provision (section H1 or H2) answers this social care need.',
  [UnsupportedCode.OUTCOME_WITHOUT_NEED]: 'This outcome answers no need.',
  [UnsupportedCode.PROVISION_WITHOUT_NEED_OR_OUTCOME]: 'This provision answers no need and leads to no outcome.',
  [UnsupportedCode.LINE_WITHOUT_SOURCE]: 'This line rests on no advice.',
};
registerEnumType(UnsupportedCode, {
  name: 'UnsupportedCode',
  description: 'What a line of a plan lacks.',
  valuesConfig: Object.fromEntries(Object.entries(messages).map(([code, description]) => [code, { description }])),
});

/** A line of a plan that something is missing for. */
export interface Unsupported {
  readonly code: UnsupportedCode;
  readonly message: string;
  readonly lineType: LineType;
  readonly lineId: string;
}
export interface ThreadedLine {
  readonly id: string;
  readonly lineType: LineType;
  readonly section: Section;
  readonly isStrength?: boolean;
  readonly sourceLineId: string | null;
}
export interface Linked {
  readonly fromId: string;
  readonly toId: string;
}

/** Where the provision for a need must stand, and what it is called when there is none (SI 2014/1530, regulation 12). */
const answeredIn: Partial<Readonly<Record<Section, { readonly sections: readonly Section[]; readonly else: UnsupportedCode }>>> = {
  [Section.B]: { sections: [Section.F], else: UnsupportedCode.NEED_WITHOUT_PROVISION },
  [Section.C]: { sections: [Section.G], else: UnsupportedCode.HEALTH_NEED_WITHOUT_HEALTH_PROVISION },
  [Section.D]: { sections: [Section.H1, Section.H2], else: UnsupportedCode.CARE_NEED_WITHOUT_CARE_PROVISION },
};

/** What the lines of a plan lack, judged by these lines and no others. */
export function unsupportedAmong(lines: readonly ThreadedLine[], links: readonly Linked[], rule: { readonly restsOnAdvice: boolean }): Unsupported[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const among = links.filter(({ fromId, toId }) => byId.has(fromId) && byId.has(toId));
  const after = (id: string) => among.filter(({ fromId }) => fromId === id).map(({ toId }) => byId.get(toId)!);
  const hasBefore = (id: string, type: LineType) => among.some(({ fromId, toId }) => toId === id && byId.get(fromId)!.lineType === type);
  const provisionFor = (need: ThreadedLine) => [...after(need.id), ...after(need.id).flatMap(({ id }) => after(id))];

  const lacking = (line: ThreadedLine): UnsupportedCode[] => {
    const codes: UnsupportedCode[] = [];
    const answer = answeredIn[line.section];
    if (line.lineType === LineType.NEED && !line.isStrength && answer && !provisionFor(line).some(({ section }) => answer.sections.includes(section))) codes.push(answer.else);
    if (line.lineType === LineType.OUTCOME && !hasBefore(line.id, LineType.NEED)) codes.push(UnsupportedCode.OUTCOME_WITHOUT_NEED);
    if (line.lineType === LineType.PROVISION && !hasBefore(line.id, LineType.NEED) && !hasBefore(line.id, LineType.OUTCOME)) {
      codes.push(UnsupportedCode.PROVISION_WITHOUT_NEED_OR_OUTCOME);
    }
    // What somebody hopes for rests on their own word.
    if (rule.restsOnAdvice && line.lineType !== LineType.ASPIRATION && line.sourceLineId === null) codes.push(UnsupportedCode.LINE_WITHOUT_SOURCE);
    return codes;
  };
  return lines.flatMap((line) => lacking(line).map((code) => ({ code, message: messages[code], lineType: line.lineType, lineId: line.id })));
}
