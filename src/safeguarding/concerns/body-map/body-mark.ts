import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { holdsNoRecord } from '../../../access';
import { BodyView, regionNamed } from './body-regions';

export enum MarkKind {
  BRUISE = 'BRUISE',
  CUT = 'CUT',
  SCRATCH = 'SCRATCH',
  BURN = 'BURN',
  BITE = 'BITE',
  SWELLING = 'SWELLING',
  RASH = 'RASH',
  PAIN = 'PAIN',
  OTHER = 'OTHER',
}
registerEnumType(MarkKind, {
  name: 'BodyMarkKind',
  description: 'What a mark on the body looked like to whoever saw it. It is no diagnosis.',
  valuesConfig: {
    BRUISE: { description: 'It looked like a bruise.' },
    CUT: { description: 'It looked like a cut or an open wound.' },
    SCRATCH: { description: 'It looked like a scratch or a graze.' },
    BURN: { description: 'It looked like a burn or a scald.' },
    BITE: { description: 'It looked like a bite.' },
    SWELLING: { description: 'It was swollen.' },
    RASH: { description: 'It looked like a rash or sore skin.' },
    PAIN: { description: 'Nothing was seen, and the child said that it hurt.' },
    OTHER: { description: 'Something else, as the words say.' },
  },
});

@ObjectType({ description: 'A mark on a body map: where it was, what it looked like, and the same in words for whoever sees no picture.' })
export class BodyMark {
  @Field(() => ID, { description: 'The region of the body map, as `LEFT_FOREARM`.' }) readonly region!: string;
  @Field(() => BodyView, { description: 'From where it was seen.' }) readonly view!: BodyView;
  @Field(() => MarkKind, { description: 'What it looked like.' }) readonly kind!: MarkKind;
  @Field(() => Int, { nullable: true, description: 'How long it was at its longest, in millimetres, as far as it could be told without touching.' }) readonly millimetres!: number | null;
  @Field(() => String, { nullable: true, description: 'Colour, shape, and what else was seen.' }) readonly note!: string | null;
  @Field(() => String, { description: 'All of it in a sentence.' }) readonly inWords!: string;
}
holdsNoRecord('BodyMark', 'it is a part of a concern, and is told to whoever reads the concern');

@InputType({ description: 'A mark on a body map.' })
export class BodyMarkInput {
  @Field(() => ID, { description: 'The region of the body map, as `bodyMap` lists them.' }) region!: string;
  @Field(() => BodyView, { description: 'From where it was seen.' }) view!: BodyView;
  @Field(() => MarkKind, { description: 'What it looked like.' }) kind!: MarkKind;
  @Field(() => Int, { nullable: true, description: 'How long it was at its longest, in millimetres.' }) millimetres?: number | null;
  @Field(() => String, { nullable: true, description: 'Colour, shape, and what else was seen.' }) note?: string | null;
}

export const bodyMarkShape = z
  .object({
    region: z.string().refine((id) => regionNamed(id) !== undefined, 'there is no such region: `bodyMap` lists them'),
    view: z.enum(BodyView),
    millimetres: z.number().int().min(1, 'leave it out rather than nought').max(2_000, 'at most 2,000 millimetres').nullish(),
    note: z.string().max(300, 'at most 300 characters').nullish(),
  })
  .refine(({ region, view }) => regionNamed(region)?.views.includes(view) ?? true, { path: ['view'], error: 'this region is not seen from there' });

const seenAs: Readonly<Record<MarkKind, string>> = {
  BRUISE: 'What looked like a bruise', CUT: 'What looked like a cut', SCRATCH: 'What looked like a scratch', BURN: 'What looked like a burn', BITE: 'What looked like a bite',
  SWELLING: 'A swelling', RASH: 'What looked like a rash', PAIN: 'Pain, and nothing to be seen', OTHER: 'A mark',
};
const seenFrom: Readonly<Record<BodyView, string>> = { FRONT: 'seen from the front', BACK: 'seen from behind', LEFT: 'seen from the child’s left', RIGHT: 'seen from the child’s right' };

/** A mark as it is kept: with the words that it had on the day, whatever the body map calls its regions later. */
export function markOf({ region, view, kind, millimetres, note }: BodyMarkInput): BodyMark {
  const size = millimetres ? `, about ${millimetres} mm` : '';
  const more = note?.trim() ? `: ${note.trim()}` : '';
  const inWords = `${seenAs[kind]}, ${regionNamed(region)!.inWords}, ${seenFrom[view]}${size}${more}.`;
  return { region, view, kind, millimetres: millimetres ?? null, note: note?.trim() || null, inWords };
}
