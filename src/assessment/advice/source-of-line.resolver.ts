import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { alsoFields, asRead, type Request } from '../../access';
import { Aspiration, aspirationPolicy, Need, needPolicy, Outcome, outcomePolicy, Provision, provisionPolicy, type Line } from '../../plan';
import { AdviceLine } from './advice-line.entity';
import { adviceLineById } from './advice.loaders';

const description = 'The line of advice that it was taken from, as its author signed it.';
const sourceOf = ({ sourceLineId, sourceType }: Line, { load }: Request) => (sourceLineId && sourceType === 'AdviceLine' ? load(adviceLineById, sourceLineId) : null);

@Resolver(() => Aspiration)
export class SourceOfAspirationResolver {
  @FieldResolver(() => AdviceLine, { nullable: true, description })
  source(@Root() line: Aspiration, @Ctx() request: Request) {
    return sourceOf(line, request);
  }
}

@Resolver(() => Need)
export class SourceOfNeedResolver {
  @FieldResolver(() => AdviceLine, { nullable: true, description })
  source(@Root() line: Need, @Ctx() request: Request) {
    return sourceOf(line, request);
  }
}

@Resolver(() => Outcome)
export class SourceOfOutcomeResolver {
  @FieldResolver(() => AdviceLine, { nullable: true, description })
  source(@Root() line: Outcome, @Ctx() request: Request) {
    return sourceOf(line, request);
  }
}

@Resolver(() => Provision)
export class SourceOfProvisionResolver {
  @FieldResolver(() => AdviceLine, { nullable: true, description })
  source(@Root() line: Provision, @Ctx() request: Request) {
    return sourceOf(line, request);
  }
}
for (const policy of [aspirationPolicy, needPolicy, outcomePolicy, provisionPolicy]) alsoFields(policy, { source: asRead });
