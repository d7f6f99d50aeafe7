import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../access';
import { kindsOfLine, Line } from '../../plan';
import { AdviceLine } from './advice-line.entity';
import { adviceLineById } from './advice.loaders';

@Resolver(() => Line)
export class SourceOfLineResolver {
  @FieldResolver(() => AdviceLine, { nullable: true, description: 'The line of advice that it was taken from, as its author signed it.' })
  source(@Root() { sourceLineId, sourceType }: Line, @Ctx() { load }: Request) {
    return sourceLineId && sourceType === 'AdviceLine' ? load(adviceLineById, sourceLineId) : null;
  }
}
for (const { policy } of Object.values(kindsOfLine)) {
  alsoFields(policy, { source: asRead });
  answeredBy(policy.name, { source: [adviceLineById, 'sourceLineId'] });
}
