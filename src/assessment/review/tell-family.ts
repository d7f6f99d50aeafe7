import type { Tools } from '../../access';
import type { InvalidInput } from '../../platform/graphql/problem';
import type { Course } from '../statutory/course';
import type { NoticePart } from '../statutory/deciding/decision-notice.entity';
import { NoticeElement } from '../statutory/deciding/notice-elements';
import { sendNotice } from '../statutory/deciding/send-notice';
import type { StepKind } from '../statutory/steps';

interface Told {
  readonly decision: StepKind;
  readonly on: string;
  readonly reason?: string | null | undefined;
  readonly notice?: readonly NoticePart[] | null | undefined;
}
/** Keeps the letter that tells the family of a decision and of its rights: refused where the law asks for more. The reasons are said once. */
export async function tellFamily(tools: Tools, course: Course, { decision, on, reason, notice }: Told): Promise<InvalidInput | undefined> {
  const given = (notice ?? []).filter(({ element }) => element !== NoticeElement.REASONS || !reason?.trim());
  const parts = reason?.trim() ? [{ element: NoticeElement.REASONS, text: reason }, ...given] : given;
  const sent = await sendNotice(tools, course, { decision, on, parts });
  return 'code' in sent ? sent : undefined;
}
