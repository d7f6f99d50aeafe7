import { Field, Float, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { deed, type Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { lineShapes } from '../../plan';
import { event } from '../../platform/events/event';
import { DeedInput } from '../../platform/graphql/deed-input';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { CalendarDate } from '../../platform/graphql/scalars';
import { MeasuredBy, type Instrument } from './instrument';
import { instrumentOf } from './instruments';
import type { TakenMeasure } from './taken-measure.entity';
import { takenMeasurePolicy } from './taken-measure.policy';

@InputType({ description: 'The result of one subscale.' })
export class ScoreInput {
  @Field(() => String, { description: 'The subscale, as `TOTAL`.' }) subscale!: string;
  @Field(() => Float, { description: 'The result.' }) value!: number;
}
@InputType({ description: 'A standard measure that was taken of a child.' })
export class RecordMeasureInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'The instrument, as `SDQ_TEACHER`; `measureInstruments` lists them.' }) instrument!: string;
  @Field(() => MeasuredBy, { description: 'Whose answers it is from.' }) takenFrom!: MeasuredBy;
  @Field(() => CalendarDate, { description: 'The day on which it was taken.' }) takenOn!: string;
  @Field(() => [ScoreInput], { description: 'Its results: of any of its subscales, of each once.' }) scores!: ScoreInput[];
  @Field(() => String, { nullable: true, description: 'What has to be known to read it.' }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'The one that it corrects, if any.' }) correctsId?: string | null;
}
const shape = z.object({
  instrument: lineShapes.words(100), note: lineShapes.words(2_000).nullish(),
  scores: z.array(z.object({ subscale: lineShapes.words(100), value: z.number() })).min(1, 'give one result at least').max(50, 'no instrument has so many subscales'),
});

const MeasureTaken = event('TakenMeasure.taken');

/** Why results cannot be of an instrument; nothing where they can. */
function whyNotOf({ subscales, takenFrom, name }: Instrument, asked: RecordMeasureInput): InvalidInput | undefined {
  if (!takenFrom.includes(asked.takenFrom)) return invalid('takenFrom', `${name} takes the answers of others`);
  for (const [at, { subscale: code, value }] of asked.scores.entries()) {
    const scale = subscales.find((each) => each.code === code);
    if (!scale) return invalid(`scores.${at}.subscale`, `its subscales are ${subscales.map((each) => each.code).join(', ')}`);
    if (value < scale.lowest || value > scale.highest) return invalid(`scores.${at}.value`, `a result is from ${scale.lowest} to ${scale.highest}`);
    if (asked.scores.findIndex(({ subscale }) => subscale === code) < at) return invalid(`scores.${at}.subscale`, 'each subscale is given once');
  }
  return undefined;
}

async function whyNotCorrecting({ childId, instrument, correctsId }: RecordMeasureInput, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!correctsId) return undefined;
  const corrected = await find(takenMeasurePolicy, correctsId);
  return corrected?.childId === childId.toLowerCase() && corrected.instrument === instrument ? undefined : invalid('correctsId', 'there is no such measure of this child by this instrument');
}

/** Records a standard measure of a child: numbers alone. */
export const recordMeasure = deed<RecordMeasureInput, Child, TakenMeasure>({
  may: takenMeasurePolicy.may.record,
  input: shape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, input, tools) {
    const instrument = instrumentOf(input.instrument);
    if (!instrument) return invalid('instrument', 'this instrument is not known here');
    if (input.takenOn > tools.today) return invalid('takenOn', 'this day is still to come');
    const refused = whyNotOf(instrument, input) ?? (await whyNotCorrecting(input, tools));
    if (refused) return refused;
    const { takenFrom, takenOn, scores, note, correctsId } = input;
    const taken = await tools.tx.insert(takenMeasurePolicy, {
      childId, instrument: instrument.code, instrumentVersion: instrument.version, about: instrument.about, takenFrom, takenOn,
      scores: scores.map(({ subscale, value }) => ({ subscale, value })), note: note?.trim() || null, correctsId: correctsId ?? null,
    });
    tools.emit(MeasureTaken, taken);
    return taken;
  },
});
