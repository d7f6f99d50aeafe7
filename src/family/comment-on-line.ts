import { deed, type ChildRecord, type PolicyOf, type Request, type Tools } from '../access';
import { kindsOfLine, LineType, planVersionPolicy, versionLinePolicy, type Line, type Section, type VersionLine } from '../plan';
import { invalid, type Problem } from '../platform/graphql/problem';
import { LineCommented } from './family.events';
import { commentOnLineShape, type CommentOnLineInput } from './family.inputs';
import type { LineComment } from './line-comment.entity';
import { lineCommentPolicy } from './line-comment.policy';

/** What a comment is about, whether the line was issued or is being worked on. */
interface Commented {
  readonly lineType: LineType;
  readonly lineId: string;
  readonly versionLineId: string | null;
  readonly section: Section;
  readonly sharedWithFamily: boolean;
  readonly lineFor: string;
}
type About = Readonly<Record<string, string>>;
interface Place<T> {
  readonly commented: (line: T) => Commented;
  /** The plans whose listeners are told. */
  readonly plans: (line: T, tools: Tools) => Promise<readonly About[]>;
}

async function whyNotInReply({ find }: Tools, { inReplyToId }: CommentOnLineInput, { lineId }: Commented): Promise<Problem | undefined> {
  if (!inReplyToId) return undefined;
  const answered = await find(lineCommentPolicy, inReplyToId);
  return answered?.lineId === lineId ? undefined : invalid('inReplyToId', 'there is no such comment on this line');
}

async function comment<T extends ChildRecord>(line: T, input: CommentOnLineInput, { place, tools }: { readonly place: Place<T>; readonly tools: Tools }): Promise<LineComment | Problem> {
  const commented = place.commented(line);
  const refused = await whyNotInReply(tools, input, commented);
  if (refused) return refused;
  // A comment repeats what it is about: whoever is kept from the line is kept from it.
  const handling = line.handling ?? null;
  const [said, plans] = await Promise.all([
    tools.tx.insert(lineCommentPolicy, { childId: line.childId, ...commented, handling, text: input.text.trim(), inReplyToId: input.inReplyToId ?? null }),
    place.plans(line, tools),
  ]);
  for (const about of plans) tools.emit(LineCommented, said, about);
  return said;
}

const whileWorkedOn = (lineType: LineType): Place<Line> => ({
  commented: ({ id, section, sharedWithFamily, recordedFor }) => ({ lineType, lineId: id, versionLineId: null, section, sharedWithFamily, lineFor: recordedFor }),
  async plans({ id }, { tx }): Promise<About[]> {
    const plans = await tx.connection.query<{ planId: string }>(
      'SELECT DISTINCT plan_id AS "planId" FROM plan_inclusion WHERE line_id = $1 AND ended_at IS NULL ORDER BY 1', [id],
    );
    return plans.length > 0 ? plans.map(({ planId }) => ({ planId })) : [{}];
  },
});
const asIssued: Place<VersionLine> = {
  commented: ({ id, lineType, lineId, section, recordedFor }) => ({ lineType, lineId, versionLineId: id, section, sharedWithFamily: true, lineFor: recordedFor }),
  async plans({ versionId }, { find }): Promise<About[]> {
    const version = await find(planVersionPolicy, versionId);
    return [version ? { planId: version.planId, planVersionId: version.id } : {}];
  },
};

const onIssuedLine = deed<CommentOnLineInput, VersionLine, LineComment>({
  may: lineCommentPolicy.may.onIssuedLine,
  input: commentOnLineShape,
  about: [versionLinePolicy, (input) => input.versionLineId ?? ''],
  act: (line, input, tools) => comment(line, input, { place: asIssued, tools }),
});
const onLine = (lineType: LineType, policy: PolicyOf<Line>) =>
  deed<CommentOnLineInput, Line, LineComment>({
    may: lineCommentPolicy.may.onLine,
    input: commentOnLineShape,
    about: [policy, (input) => input.lineId ?? ''],
    act: (line, input, tools) => comment(line, input, { place: whileWorkedOn(lineType), tools }),
  });
const onLineOf = Object.fromEntries(Object.values(LineType).map((type) => [type, onLine(type, kindsOfLine[type].policy)])) as Record<LineType, ReturnType<typeof onLine>>;

/** Says something about a line that the viewer reads; whoever reads how it is worded reads the comment. */
export const commentOnLine = (request: Request, input: CommentOnLineInput): Promise<LineComment | Problem> =>
  (input.lineType && !input.versionLineId ? onLineOf[input.lineType] : onIssuedLine)(request, input);
