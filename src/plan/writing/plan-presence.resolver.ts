import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Organisation, organisationById, Person, personById } from '../../people';
import { Line } from '../line.entity';
import { lineById, lineNamedBy } from '../lines-of-plan';
import { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { PlanPresence } from './plan-presence.entity';
import { planPresencePolicy } from './plan-presence.policy';
import { showPresence } from './show-presence';
import { whoIsThere } from './who-is-there';
import { ShowPresenceInput } from './writing.inputs';
import { presenceById, presencesAtPlan } from './writing.loaders';
import { PlanPresenceResult } from './writing.results';

@Resolver(() => PlanPresence)
export class PlanPresenceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who it is.' })
  person(@Root() { recordedBy }: PlanPresence, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation they act for.' })
  organisation(@Root() { recordedFor }: PlanPresence, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Line, { nullable: true, description: 'The line that they are at.' })
  line(@Root() { lineType, lineId }: PlanPresence, @Ctx() request: Request) {
    return lineType && lineId ? lineById(request, lineType, lineId) : null;
  }

  @Mutation(() => PlanPresenceResult, {
    description:
      'Shows those who work on a plan where you are in it and what you do there, for a minute and a half. Whoever follows `planUpdated` hears of it. The family is not told.',
  })
  showPresence(@Arg('input', { description: 'Where you are.' }) input: ShowPresenceInput, @Ctx() request: Request) {
    return showPresence(request, input);
  }
}
alsoFields(planPresencePolicy, { person: asRead, organisation: asRead, line: asRead });
answeredBy('PlanPresence', { person: [personById, 'recordedBy'], organisation: [organisationById, 'recordedFor'], line: lineNamedBy('lineId') });

@Resolver(() => Plan)
export class PresencesOfPlanResolver {
  @FieldResolver(() => [PlanPresence], { description: 'Who of the practitioners is at it just now, and at which line.' })
  presentNow(@Root() { id }: Plan, @Ctx() request: Request) {
    return whoIsThere(request, id);
  }
}
alsoFields(planPolicy, { presentNow: asRead });
answeredBy('Plan', { presentNow: [presencesAtPlan, 'id'] });

@Resolver(() => Change)
export class ChangeOfPresenceResolver {
  @FieldResolver(() => PlanPresence, { nullable: true, description: 'Where somebody is in the plan.' })
  planPresence(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PlanPresence');
    return id ? load(presenceById, id) : null;
  }
}
