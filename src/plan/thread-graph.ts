import { Field, ObjectType } from 'type-graphql';
import { byForeignKey, holdsNoRecord, type Request } from '../access';
import { Line } from './line.entity';
import { kindsOfLine } from './lines';
import { ThreadLink } from './thread-link.entity';
import { threadLinkPolicy } from './thread-link.policy';

@ObjectType({ description: 'The golden thread of a child as a graph: every line, whatever plan it is in or was in, and which leads to which. No line leads back to itself: the steps go one way.' })
export class ThreadGraph {
  @Field(() => [Line], { description: 'The lines that you may know of.' }) readonly lines!: readonly Line[];
  @Field(() => [ThreadLink], { description: 'Which of them leads to which, of what holds now.' }) readonly links!: readonly ThreadLink[];
}
holdsNoRecord('ThreadGraph', 'it is made of lines and links, each of which the reader may see');

export const linesOfChild = Object.values(kindsOfLine).map(({ policy }) => byForeignKey<Line>(policy, 'childId', { by: 't.recorded_at, t.id' }));
export const linksOfChild = byForeignKey(threadLinkPolicy, 'childId', { by: 't.recorded_at, t.id' });

/** Every line of a child, and the links that hold between them. */
export async function graphOf({ load }: Request, childId: string): Promise<ThreadGraph> {
  const [links, ...lines] = await Promise.all([load(linksOfChild, childId), ...linesOfChild.map((loader) => load(loader, childId))]);
  return { lines: lines.flat(), links: links.filter(({ endedAt }) => endedAt === null) };
}
