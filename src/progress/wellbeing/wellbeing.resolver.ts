import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, toldBy, type Request } from '../../access';
import { Child, childById, childPolicy } from '../../people';
import { HubError } from '../../platform/graphql/errors';
import { resultOf } from '../../platform/graphql/problem';
import { CalendarDate } from '../../platform/graphql/scalars';
import { marksWithin } from '../attendance/attendance.loaders';
import { schoolYearOf } from '../attendance/school-year';
import { beforeAndSince, BeforeAndSince, daysBefore, daysSince } from './before-and-since';
import { Instrument } from './instrument';
import { instruments } from './instruments';
import { recordMeasure, RecordMeasureInput } from './record-measure';
import { MeasuredResult, resultsOf } from './results-of-measure';
import { TakenMeasure } from './taken-measure.entity';
import { takenMeasurePolicy } from './taken-measure.policy';
import { correctionsOf, measureById, measuresOfChild } from './wellbeing.loaders';

const TakenMeasureResult = resultOf('TakenMeasureResult', 'The measure, or what stands in the way.', TakenMeasure);

@ArgsType()
class BeforeAndSinceArgs {
  @Field(() => CalendarDate, { nullable: true, description: 'The day that parts the two, as the first of a plan; the first of the school year, if not given.' }) day?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day that is looked at; today, if not given.' }) until?: string | null;
}
function partedBy({ day, until }: BeforeAndSinceArgs, today: string) {
  const last = until ?? today;
  const parting = day ?? schoolYearOf(last).from;
  return parting > last ? undefined : { day: parting, until: last };
}
function daysOf(args: BeforeAndSinceArgs, today: string) {
  const parted = partedBy(args, today);
  if (!parted) throw new HubError('BAD_USER_INPUT', 'the day that parts the two is not after the last day that is looked at');
  return parted;
}
const stretch = (of: typeof daysBefore) => (args: BeforeAndSinceArgs, today: string) => {
  const parted = partedBy(args, today);
  return parted && of(parted);
};

@Resolver(() => TakenMeasure)
export class TakenMeasureResolver {
  @Query(() => [Instrument], { description: 'The standard measures that are known here: their numbers and bands, and none of their questions.' })
  measureInstruments() {
    return instruments;
  }

  @Query(() => TakenMeasure, { nullable: true, description: 'A standard measure as it was taken of a child.' })
  takenMeasure(@Arg('id', () => ID, { description: 'The measure.' }) id: string, @Ctx() { load }: Request) {
    return load(measureById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: TakenMeasure, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => [MeasuredResult], { description: 'Its results, by the bands of its version.' })
  results(@Root() measure: TakenMeasure) {
    return resultsOf(measure);
  }

  @FieldResolver(() => [TakenMeasure], { description: 'What corrects it, if anything does.' })
  corrections(@Root() { id }: TakenMeasure, @Ctx() { load }: Request) {
    return load(correctionsOf, id);
  }

  @Mutation(() => TakenMeasureResult, { description: 'Records a standard measure of a child: numbers alone. Nothing is altered; a correction points at what it corrects.' })
  recordMeasure(@Arg('input', { description: 'The numbers.' }) input: RecordMeasureInput, @Ctx() request: Request) {
    return recordMeasure(request, input);
  }
}
alsoFields(takenMeasurePolicy, { child: asRead, results: asRead, corrections: asRead });
answeredBy('Query', { takenMeasure: [measureById, 'id'] });
answeredBy('TakenMeasure', { child: [childById, 'childId'], corrections: [correctionsOf, 'id'] });

@Resolver(() => Child)
export class MeasuresOfChildResolver {
  @FieldResolver(() => [TakenMeasure], { description: 'Standard measures that were taken, the first one first.' })
  measures(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(measuresOfChild, id);
  }

  @FieldResolver(() => BeforeAndSince, { description: 'How the child was before a day and how since, side by side: wellbeing, attainment and attendance.' })
  beforeAndSince(@Root() { id: childId }: Child, @Args(() => BeforeAndSinceArgs) args: BeforeAndSinceArgs, @Ctx() request: Request) {
    return beforeAndSince(request, { childId, ...daysOf(args, request.ground.clock.today()) });
  }
}
alsoFields(childPolicy, { measures: asRead, beforeAndSince: asRead });
answeredBy('Child', {
  measures: [measuresOfChild, 'id'],
  beforeAndSince: [[measuresOfChild, 'id'], toldBy(marksWithin, 'id', stretch(daysBefore)), toldBy(marksWithin, 'id', stretch(daysSince))],
});

@Resolver(() => Change)
export class ChangeOfMeasureResolver {
  @FieldResolver(() => TakenMeasure, { nullable: true, description: 'The measure that was taken.' })
  takenMeasure(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('TakenMeasure');
    return id ? load(measureById, id) : null;
  }
}
