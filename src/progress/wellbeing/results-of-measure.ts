import { Field, Float, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { BandLevel, bandOf } from './instrument';
import { instrumentOf } from './instruments';
import type { TakenMeasure } from './taken-measure.entity';

@ObjectType({ description: 'What was measured on one subscale, and how far it is from what is usual.' })
export class MeasuredResult {
  @Field(() => String, { description: 'The subscale, as `TOTAL`.' }) readonly subscale!: string;
  @Field(() => String, { description: 'What it measures.' }) readonly name!: string;
  @Field(() => Float, { description: 'The result.' }) readonly value!: number;
  @Field(() => String, { description: 'What the instrument calls such a result.' }) readonly band!: string;
  @Field(() => BandLevel, { description: 'How far that is from what is usual.' }) readonly level!: BandLevel;
  @Field(() => Boolean, { description: 'Whether a higher result is better for the child.' }) readonly higherIsBetter!: boolean;
}
holdsNoRecord('MeasuredResult', 'it is read from a measure that the asker sees');

type Taken = Pick<TakenMeasure, 'instrument' | 'instrumentVersion' | 'scores'>;
/** The results of a measure, by the bands of the version that it was taken by. */
export const resultsOf = ({ instrument, instrumentVersion, scores }: Taken): MeasuredResult[] =>
  instrumentOf(instrument, instrumentVersion)?.subscales.flatMap((subscale) => {
    const score = scores.find((each) => each.subscale === subscale.code);
    if (!score) return [];
    const { name: band, level } = bandOf(subscale, score.value);
    return [{ subscale: subscale.code, name: subscale.name, value: score.value, band, level, higherIsBetter: subscale.higherIsBetter }];
  }) ?? [];
