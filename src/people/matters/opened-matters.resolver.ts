import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byId, type Request } from '../../access';
import { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { FamilyMember } from '../family-member.entity';
import { familyMemberPolicy } from '../family-member.policy';
import { openedMattersOfChild } from '../people.loaders';
import { OpenedMattersResult } from '../people.results';
import { closeMatters } from './close-matters';
import { CloseMattersInput, OpenMattersByCapacityInput, OpenMattersToParentInput } from './matters.inputs';
import { openMattersByCapacity } from './open-matters-by-capacity';
import { openMattersToParent } from './open-matters-to-parent';
import { OpenedMatters } from './opened-matters.entity';
import { openedMattersPolicy } from './opened-matters.policy';

const familyMemberById = byId<FamilyMember>(familyMemberPolicy);

@Resolver(() => OpenedMatters)
export class OpenedMattersResolver {
  @FieldResolver(() => FamilyMember, { nullable: true, description: 'The one of the family to whom they are opened.' })
  familyMember(@Root() { familyMemberId }: OpenedMatters, @Ctx() { load }: Request) {
    return load(familyMemberById, familyMemberId);
  }

  @Mutation(() => OpenedMattersResult, {
    description: 'You are the young person: lets a parent into matters of yours. You can take it back at any time (closeMatters).',
  })
  openMattersToParent(@Arg('input', { description: 'Whom, and into what.' }) input: OpenMattersToParentInput, @Ctx() request: Request) {
    return openMattersToParent(request, input);
  }

  @Mutation(() => OpenedMattersResult, {
    description: 'Gives a parent a part in one matter that the young person was found not to be able to decide now (Mental Capacity Act 2005 ss.2 and 3).',
  })
  openMattersByCapacity(@Arg('input', { description: 'The decision.' }) input: OpenMattersByCapacityInput, @Ctx() request: Request) {
    return openMattersByCapacity(request, input);
  }

  @Mutation(() => OpenedMattersResult, { description: 'Closes what was opened to a parent, at once.' })
  closeMatters(@Arg('input', { description: 'What is closed.' }) input: CloseMattersInput, @Ctx() request: Request) {
    return closeMatters(request, input);
  }
}
alsoFields(openedMattersPolicy, { familyMember: asRead });
answeredBy('OpenedMatters', { familyMember: [familyMemberById, 'familyMemberId'] });

@Resolver(() => Child)
export class MattersOfChildResolver {
  @FieldResolver(() => [OpenedMatters], { description: 'What is, and was, opened to parents of a young person’s own matters.' })
  openedMatters(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(openedMattersOfChild, id);
  }
}
alsoFields(childPolicy, { openedMatters: asRead });
answeredBy('Child', { openedMatters: [openedMattersOfChild, 'id'] });
