import type { Tools } from '../../../access';
import { InvalidInput } from '../../../platform/graphql/problem';
import type { Course } from '../course';
import type { StepKind } from '../steps';
import type { DecisionNotice, NoticePart } from './decision-notice.entity';
import { decisionNoticePolicy } from './decision-notice.policy';
import { noticeElements, noticesOf, type NoticeElement } from './notice-elements';

/** What a notice of a decision lacks: each element by its name. Nothing, where it says all that the law asks for. */
function lackingIn(decision: StepKind, parts: readonly NoticePart[]): InvalidInput | undefined {
  const said = new Set<NoticeElement>(parts.filter(({ text }) => text.trim() !== '').map(({ element }) => element));
  const missing = (noticesOf[decision] ?? []).filter((element) => !said.has(element));
  if (missing.length === 0) return undefined;
  return new InvalidInput(missing.map((element) => ({ field: `notice.${element}`, reason: `the letter must say it: ${noticeElements[element].requires} (${noticeElements[element].authority})` })));
}

interface Sent {
  readonly decision: StepKind;
  readonly on: string;
  readonly parts: readonly NoticePart[];
}
/** Keeps what the family was told of a decision; refused where the law asks for more. */
export async function sendNotice({ tx }: Tools, course: Course, { decision, on, parts }: Sent): Promise<DecisionNotice | InvalidInput> {
  const lacking = lackingIn(decision, parts);
  if (lacking) return lacking;
  return tx.insert(decisionNoticePolicy, {
    childId: course.childId, courseType: course.type, courseId: course.id, assessmentId: course.assessmentId ?? null, decision, sentOn: on,
    parts: parts.map(({ element, text }) => ({ element, text: text.trim() })),
  });
}
