import { Kind, type Tools } from '../../access';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { AdviceKind, adviceSourceOf } from '../advice-kind';
import type { AdviceRequest } from '../request/advice-request.entity';
import type { Advice } from './advice.entity';

type Voice = Pick<Advice, 'speaksFor' | 'writtenDownFor' | 'authorRole'>;

/** Whose advice it is: the author’s side’s own, or that of somebody without a place here, whose words the author writes down. */
export async function speaker(request: AdviceRequest, writtenDownFor: string | null | undefined, tools: Tools): Promise<Voice | InvalidInput> {
  const { actingFor, personId } = tools.viewer;
  const asked = request.askedOrganisationId ?? personId;
  const words = writtenDownFor?.trim() || null;
  if (request.kind === AdviceKind.CHILD_VIEWS) return ofTheChild(request, words, tools);
  if (asked === actingFor && words) return invalid('writtenDownFor', 'you were asked yourself: these are your own words');
  if (asked !== actingFor && !words) return invalid('writtenDownFor', 'you were not asked yourself: say whose words these are');
  return { speaksFor: words ? null : actingFor, writtenDownFor: words, authorRole: await roleOf(request, tools) };
}

/** A child’s own views are theirs, whoever gathered them: nobody else’s words stand for them. */
async function ofTheChild(request: AdviceRequest, words: string | null, tools: Tools): Promise<Voice | InvalidInput> {
  const authorRole = await roleOf(request, tools);
  if (authorRole === Kind.YOUNG_PERSON) return { speaksFor: tools.viewer.actingFor, writtenDownFor: words, authorRole };
  if (!words) return invalid('writtenDownFor', 'these are the child’s own views: say so, as "Ada, in her own words"');
  return { speaksFor: null, writtenDownFor: words, authorRole };
}

/** The post in which they advise, where they hold several. */
async function roleOf({ childId, kind }: AdviceRequest, { tx, viewer }: Tools): Promise<Kind> {
  const [role] = await tx.connection.query<{ kind: Kind }>(
    `SELECT r.kind FROM child_relationship r WHERE r.child_id = $1 AND r.acting_for = $2 AND r.starts_at <= now() AND r.ends_at > now()
       AND (r.person_id = $3 OR (r.person_id IS NULL AND r.kind = ANY ($4))) ORDER BY array_position($5::text[], r.kind) NULLS LAST, r.kind LIMIT 1`,
    [childId, viewer.actingFor, viewer.personId, viewer.offices, adviceSourceOf(kind).advisers],
  );
  return role!.kind;
}
