import { Kind, standingTo, theirs, varying, type Audience, type Tools, type Varying } from '../access';

/** The posts in which records of safeguarding are made, each with those who oversee it and write nothing. */
const overseersOf = {
  [Kind.DSL]: [],
  [Kind.SOCIAL_WORKER]: [Kind.CARE_TEAM_MANAGER],
  [Kind.EARLY_HELP]: [Kind.CARE_TEAM_MANAGER],
  [Kind.POLICE]: [],
  [Kind.YOUTH_JUSTICE]: [],
  [Kind.DESIGNATED_CLINICAL_OFFICER]: [],
  [Kind.CLINICIAN]: [],
  [Kind.THERAPIST]: [],
} as const satisfies Partial<Record<Kind, readonly Kind[]>>;
export type Originator = keyof typeof overseersOf;
export const originators = Object.keys(overseersOf) as readonly Originator[];

/** Whoever else is in the audience, of a record that somebody in this post made. */
type Besides = (post: Originator) => Audience;
const nobodyElse: Besides = () => [];

const byPost = (audienceOf: Besides): Varying => varying('recordedAs', Object.fromEntries(originators.map((post) => [post, audienceOf(post)])));

/**
 * The organisation that recorded it, in the post in which it was recorded: to everybody else a sharing decision opens it, record by record.
 * What one agency is told it passes on to none (law 5.5, originator control).
 */
export const originatorAnd = (besides: Besides = nobodyElse): Varying => byPost((post) => [theirs('recordedFor', post), ...besides(post)]);
/** The same, and those who oversee them. */
export const originatorOverseenAnd = (besides: Besides = nobodyElse): Varying => byPost((post) => [theirs('recordedFor', post, ...overseersOf[post]), ...besides(post)]);

/** The post in which somebody acts: of these, the first by which they stand to the child. */
export async function actingAs(childId: string, posts: readonly Originator[], { tx, viewer }: Tools): Promise<Originator> {
  const { kinds } = await standingTo(tx.connection, childId, viewer);
  return posts.find((post) => kinds.has(post))!;
}
