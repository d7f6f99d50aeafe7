import { answerOf } from './asking';
import { rawProcess } from './raw-apart';
import { enteringAs, type Question } from './raw-statement';
import type { Contender } from './rounds';
import type { ScaledHub } from './scaled/scaled-hub';

const COMMENT = `mutation Say($input: CommentOnLineInput!) { commentOnLine(input: $input) { __typename ... on LineComment { id } ... on Problem { code message } } }`;
const LINES = '{ children(first: 4) { nodes { id plans { sections { lines { __typename id section } } } } } }';
interface Listed {
  readonly children: { readonly nodes: readonly { readonly id: string; readonly plans: readonly { readonly sections: readonly { readonly lines: readonly Line[] }[] }[] }[] };
}
interface Line {
  readonly __typename: string;
  readonly id: string;
  readonly section: string;
}
interface Said {
  readonly commentOnLine: { readonly __typename: string };
}
/** What is said of one line, by the hub's own words and by hand. */
export interface Comment extends Question {
  readonly childId: string;
  readonly lineId: string;
}

/** Whose plans nobody reads in this benchmark. */
const caseworkers = Array.from({ length: 8 }, (_, at) => `caseworker-${at + 17}`);

/** A deed of the daily kind: a word on a line of provision, with its entry in the audit and its event. */
export async function comments(scaled: ScaledHub): Promise<Comment[]> {
  const found: Comment[] = [];
  for (const subject of caseworkers) {
    const { children } = await answerOf<Listed>(scaled, { subject, query: LINES, variables: {} });
    for (const { id: childId, plans } of children.nodes) {
      const line = plans.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines)).find(({ section }) => section === 'F');
      if (!line) continue;
      const input = { lineType: 'PROVISION', lineId: line.id, text: 'Went well today.' };
      found.push({ subject, childId, lineId: line.id, query: COMMENT, variables: { input } });
    }
  }
  const { commentOnLine } = await answerOf<Said>(scaled, found[0]!);
  if (commentOnLine.__typename !== 'LineComment') throw new Error(`A comment was not taken: ${JSON.stringify(commentOnLine)}`);
  return found;
}

const [RECORD, EVENT, AUDIT] = [
  `INSERT INTO line_comment (id, child_id, recorded_by, recorded_for, line_type, line_id, section, text, shared_with_family, line_for)
   SELECT gen_random_uuid(), $1::uuid, viewer_person(), viewer_acting_for(), 'PROVISION', $2::uuid, 'F', 'Went well today.', true, viewer_acting_for()`,
  `INSERT INTO event (name, child_id, subject_type, subject_id) SELECT 'LINE_COMMENTED', $1::uuid, 'LineComment', $2::uuid`,
  `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, rule, subject_id, types, events)
   SELECT 'DEED', viewer_person(), viewer_acting_for(), $1::uuid, 'LineComment.add', $2::uuid, '{LineComment}', 1`,
] as const;

/** The three rows that the deed writes, under row-level security, in one pipelined transaction. */
export async function commentRaw({ postgres: { appUrl } }: ScaledHub, name: string, said: readonly Comment[]): Promise<Contender & { stop(): void }> {
  const asks = said.map(({ subject, childId, lineId }) => ({ opening: enteringAs(subject), values: [[childId, lineId], [childId, lineId], [childId, lineId]] }));
  return { name, ...(await rawProcess({ appUrl, isolation: 'READ COMMITTED', statements: [RECORD, EVENT, AUDIT], asks })) };
}
