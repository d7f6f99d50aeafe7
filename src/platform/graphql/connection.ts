import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { holdsNoRecord } from './transparent';

@ObjectType({ description: 'Whether a list goes on, and from where.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more.' }) readonly hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Send it as `after` for the next page.' }) readonly endCursor!: string | null;
}

holdsNoRecord('PageInfo', 'it says whether a list goes on');

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' }) after?: string;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** Makes the Relay connection of a type: one page of a list, and how many there are in all. */
export function connectionOf<T extends object>(node: ClassType<T>, description: string): ClassType<Connection<T>> {
  @ObjectType(`${node.name}Edge`, { description: `One of the list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list.' }) readonly cursor!: string;
    @Field(() => node, { description: 'What is in that place.' }) readonly node!: T;
  }
  @ObjectType(`${node.name}Connection`, { description: `One page. ${description}` })
  class Page {
    @Field(() => [Edge], { description: 'What is on the page, each with its place.' }) readonly edges!: Edge[];
    @Field(() => [node], { description: 'What is on the page.' }) readonly nodes!: T[];
    @Field(() => PageInfo, { description: 'Whether the list goes on.' }) readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many there are in all that you may see. Counted only when asked for.' }) readonly totalCount!: Promise<number>;
  }
  for (const part of ['Edge', 'Connection']) holdsNoRecord(`${node.name}${part}`, 'a page of records, each of which the reader may see');
  return Page;
}

/** As many as are asked for, and never more than so many. */
export const pageSize = (first: number, most = 100): number => Math.min(Math.max(first, 1), most);
/** Parts what was found into the page and what lies beyond it, which tells that there is more and is told to nobody. */
export const parted = <T>(found: readonly T[], size: number): Pick<RowsOfPage<T>, 'rows' | 'hasNextPage'> => ({ rows: found.slice(0, size), hasNextPage: found.length > size });

/** A page as it was read, and how to go on from any of its rows. */
export interface RowsOfPage<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly cursorOf: (row: T) => string;
  readonly count: () => Promise<number>;
}
export function asConnection<T>({ rows, hasNextPage, cursorOf, count }: RowsOfPage<T>): Connection<T> {
  const edges = rows.map((node) => ({ cursor: cursorOf(node), node }));
  let counted: Promise<number> | undefined;
  return {
    edges,
    nodes: rows,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return (counted ??= count());
    },
  };
}
