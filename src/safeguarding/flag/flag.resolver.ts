import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, Change, type Request } from '../../access';
import { Child, childPolicy, Organisation, organisationById, Person } from '../../people';
import { resultOf } from '../../platform/graphql/problem';
import { LowerSafeguardingFlagInput, RaiseSafeguardingFlagInput } from './flag.inputs';
import { leadsOf } from './leads-of';
import { lowerFlag } from './lower-flag';
import { raiseFlag } from './raise-flag';
import { SafeguardingFlag } from './safeguarding-flag.entity';
import { safeguardingFlagPolicy } from './safeguarding-flag.policy';

const SafeguardingFlagResult = resultOf('SafeguardingFlagResult', 'The flag, or what stands in the way.', SafeguardingFlag);
const flagById = byId(safeguardingFlagPolicy);
const flagsOfChild = byForeignKey(safeguardingFlagPolicy, 'childId');

@Resolver(() => SafeguardingFlag)
class SafeguardingFlagResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation whose safeguarding leads raised it.' })
  organisation(@Root() { recordedFor }: SafeguardingFlag, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => [Person], { description: 'Whom to speak to: the safeguarding leads of that organisation.' })
  speakTo(@Root() { recordedFor }: SafeguardingFlag, @Ctx() { load }: Request) {
    return load(leadsOf, recordedFor);
  }

  @Mutation(() => SafeguardingFlagResult, { description: 'Asks those with a role to play for a child to speak to the safeguarding lead. They are told no more, and the family nothing.' })
  raiseSafeguardingFlag(@Arg('input', { description: 'For which child, and why.' }) input: RaiseSafeguardingFlagInput, @Ctx() request: Request) {
    return raiseFlag(request, input);
  }

  @Mutation(() => SafeguardingFlagResult, { description: 'Takes a safeguarding flag down.' })
  lowerSafeguardingFlag(@Arg('input', { description: 'Which flag, and why.' }) input: LowerSafeguardingFlagInput, @Ctx() request: Request) {
    return lowerFlag(request, input);
  }
}
alsoFields(safeguardingFlagPolicy, { organisation: asRead, speakTo: asRead });

@Resolver(() => Child)
class FlagsOfChildResolver {
  @FieldResolver(() => [SafeguardingFlag], {
    description: 'Whether to speak to a safeguarding lead about this child, and to whom. Empty for the family and for everybody who has no role to play, whether or not there is one.',
  })
  safeguardingFlags(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(flagsOfChild, id);
  }
}
alsoFields(childPolicy, { safeguardingFlags: asRead });
answeredBy('Child', { safeguardingFlags: [flagsOfChild, 'id'] });
answeredBy('SafeguardingFlag', { organisation: [organisationById, 'recordedFor'] });

@Resolver(() => Change)
class ChangeOfFlagResolver {
  @FieldResolver(() => SafeguardingFlag, { nullable: true, description: 'The safeguarding flag it is about, where it is about one.' })
  safeguardingFlag(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('SafeguardingFlag');
    return id ? load(flagById, id) : null;
  }
}
export const flagResolvers = [SafeguardingFlagResolver, FlagsOfChildResolver, ChangeOfFlagResolver] as const;
