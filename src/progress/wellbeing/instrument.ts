import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';

export enum MeasuresWhat {
  WELLBEING = 'WELLBEING',
  ATTAINMENT = 'ATTAINMENT',
}
registerEnumType(MeasuresWhat, {
  name: 'MeasuresWhat',
  description: 'What an instrument measures.',
  valuesConfig: { WELLBEING: { description: 'How the child is: feelings, worries, behaviour.' }, ATTAINMENT: { description: 'What the child has learned.' } },
});

export enum MeasuredBy {
  CHILD = 'CHILD',
  PARENT = 'PARENT',
  TEACHER = 'TEACHER',
  CLINICIAN = 'CLINICIAN',
}
registerEnumType(MeasuredBy, {
  name: 'MeasuredBy',
  description: 'Whose answers a measure is from.',
  valuesConfig: {
    CHILD: { description: 'The child’s own.' },
    PARENT: { description: 'Of a parent or carer.' },
    TEACHER: { description: 'Of an adult at school.' },
    CLINICIAN: { description: 'Of a clinician or psychologist.' },
  },
});

/** In the order in which they are further from what is usual. */
export enum BandLevel {
  USUAL = 'USUAL',
  RAISED = 'RAISED',
  HIGH = 'HIGH',
  VERY_HIGH = 'VERY_HIGH',
}
registerEnumType(BandLevel, {
  name: 'BandLevel',
  description: 'How far a result is from what is usual, whatever the instrument calls it. It is no diagnosis.',
  valuesConfig: {
    USUAL: { description: 'As of most children.' },
    RAISED: { description: 'Somewhat further than of most children.' },
    HIGH: { description: 'Further: worth asking for advice.' },
    VERY_HIGH: { description: 'Far: advice is needed.' },
  },
});

@ObjectType({ description: 'A band of a subscale, with the results that belong to it.' })
export class Band {
  @Field(() => String, { description: 'What the instrument calls it.' }) readonly name!: string;
  @Field(() => BandLevel, { description: 'How far that is from what is usual.' }) readonly level!: BandLevel;
  @Field(() => Float, { description: 'From this result on.' }) readonly from!: number;
  @Field(() => Float, { description: 'Up to this result.' }) readonly until!: number;
}
holdsNoRecord('Band', 'instruments are public');

@ObjectType({ description: 'What an instrument gives a number for.' })
export class Subscale {
  @Field(() => String, { description: 'Stable name, as `TOTAL`.' }) readonly code!: string;
  @Field(() => String, { description: 'What it measures.' }) readonly name!: string;
  @Field(() => Float, { description: 'The lowest result that there can be.' }) readonly lowest!: number;
  @Field(() => Float, { description: 'The highest result that there can be.' }) readonly highest!: number;
  @Field(() => Boolean, { description: 'Whether a higher result is better for the child.' }) readonly higherIsBetter!: boolean;
  @Field(() => [Band], { description: 'Its bands, from the lowest result to the highest.' }) readonly bands!: readonly Band[];
}
holdsNoRecord('Subscale', 'instruments are public');

@ObjectType({ description: 'A standard measure: its numbers and bands, and none of its questions, which belong to their owner.' })
export class Instrument {
  @Field(() => String, { description: 'Stable name, as `SDQ_TEACHER`.' }) readonly code!: string;
  @Field(() => String, { description: 'The version of these numbers.' }) readonly version!: string;
  @Field(() => String, { description: 'What it is called.' }) readonly name!: string;
  @Field(() => MeasuresWhat, { description: 'What it measures.' }) readonly about!: MeasuresWhat;
  @Field(() => [MeasuredBy], { description: 'Whose answers it takes.' }) readonly takenFrom!: readonly MeasuredBy[];
  @Field(() => String, { description: 'Whose it is, and where its bands are from.' }) readonly source!: string;
  @Field(() => Boolean, { description: 'Whether the bands were read again in their source.' }) readonly verified!: boolean;
  @Field(() => [Subscale], { description: 'What it gives numbers for.' }) readonly subscales!: readonly Subscale[];
}
holdsNoRecord('Instrument', 'instruments are public');

/** The band that a result belongs to; of a result between two of them, the one further on, as their owners count. */
export const bandOf = ({ bands }: Subscale, value: number): Band => bands.find(({ until }) => value <= until) ?? bands.at(-1)!;
