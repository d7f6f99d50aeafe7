import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTime } from '../../platform/graphql/scalars';
import type { LineType } from '../line-type';

@ObjectType({ description: 'A piece of an excerpt.' })
export class ExcerptPart {
  @Field(() => String, { description: 'The words, as they stand.' }) readonly text!: string;
  @Field(() => Boolean, { description: 'Whether they are what was looked for: show them highlighted.' }) readonly isMatch!: boolean;
}

@ObjectType({ description: 'A record that says what was looked for, in words that you may read.' })
export class SearchHit {
  @Field(() => String, { description: 'The type of the record, as `Need` or `LineComment`.' }) readonly recordType!: string;
  @Field(() => ID, { description: 'The record.' }) readonly recordId!: string;
  @Field(() => ID, { description: 'The child that it is about.' }) readonly childId!: string;
  @Field(() => DateTime, { description: 'When the hub was told of it.' }) readonly recordedAt!: string;
  @Field(() => String, { nullable: true, description: 'The type of what it is part of, as `Review`; none of what stands by itself.' })
  readonly partOfType!: string | null;
  @Field(() => ID, { nullable: true, description: 'What it is part of, to open it by.' }) readonly partOfId!: string | null;
  @Field(() => [ExcerptPart], { description: 'Where it says so, piece by piece.' }) readonly excerpt!: readonly ExcerptPart[];

  readonly lineType!: LineType | null;
  readonly lineId!: string | null;
}
holdsNoRecord('ExcerptPart', 'it is of a text that whoever asked is told');
holdsNoRecord('SearchHit', 'it is told of a record to those who may see that record, by words that they are told');

export const SearchHitConnection = connectionOf(SearchHit, 'What was found, what says it most first.');

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'What to look for, at most 300 characters: all of the words, in any of their English forms; other languages as they are written. "In quotation marks": the words side by side. `or`: either. A minus before a word: without it.',
  })
  text!: string;
  @Field(() => ID, { nullable: true, description: 'Only of this child; otherwise of every child whom you may know of.' }) childId?: string;
  @Field(() => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' }) after?: string;
}
