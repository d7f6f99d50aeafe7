import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Person, personById } from '../../people';
import { planById, versionById } from '../plan.loaders';
import { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { PlanVersion } from '../versions/plan-version.entity';
import { makeDocument, makeDocumentFor } from './make-document';
import { PlanDocument } from './plan-document.entity';
import { MakeDocumentForInput, MakeDocumentInput } from './plan-document.inputs';
import { askedAs, documentById, documentsOfPlan } from './plan-document.loaders';
import { planDocumentPolicy } from './plan-document.policy';
import { PlanDocumentResult } from './plan-document.results';
import { DocumentState } from './plan-document.states';

@Resolver(() => PlanDocument)
export class PlanDocumentResolver {
  @Query(() => PlanDocument, { nullable: true, description: 'A document that you have asked for.' })
  planDocument(@Arg('id', () => ID, { description: 'The document.' }) id: string, @Ctx() { load }: Request) {
    return load(documentById, id);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan that it is a copy of.' })
  plan(@Root() { planId }: PlanDocument, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The issued version that it is a copy of.' })
  planVersion(@Root() { planVersionId }: PlanDocument, @Ctx() { load }: Request) {
    return planVersionId ? load(versionById, planVersionId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'For whom else it is meant.' })
  recipient(@Root() { recipientId }: PlanDocument, @Ctx() { load }: Request) {
    return recipientId ? load(personById, recipientId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where it can be fetched, with your token, while it is ready. What you may read is asked again as it leaves.' })
  address(@Root() { id, state }: PlanDocument, @Ctx() { ground }: Request) {
    return state === DocumentState.READY ? `${ground.publicUrl ?? ''}/documents/${id}` : null;
  }

  @Mutation(() => PlanDocumentResult, { description: 'Has a copy of a plan made for you, as you may read it: follow it by `planUpdated`, and fetch it when it is ready.' })
  makeDocument(@Arg('input', { description: 'Of what, and written as what.' }) input: MakeDocumentInput, @Ctx() request: Request) {
    return makeDocument(request, input);
  }

  @Mutation(() => PlanDocumentResult, { description: 'Has a copy of a plan made for you to send to somebody of the team or the family: it says what both of you may read, and nothing else.' })
  makeDocumentFor(@Arg('input', { description: 'Of what, for whom, and written as what.' }) input: MakeDocumentForInput, @Ctx() request: Request) {
    return makeDocumentFor(request, input);
  }
}
alsoFields(planDocumentPolicy, { plan: asRead, planVersion: asRead, recipient: asRead, address: asRead });
answeredBy('Query', { planDocument: [documentById, 'id'] });
answeredBy('PlanDocument', { plan: [planById, 'planId'], planVersion: [versionById, 'planVersionId'], recipient: [personById, 'recipientId'] });

@Resolver(() => Plan)
export class DocumentsOfPlanResolver {
  @FieldResolver(() => [PlanDocument], { description: 'The copies of it that you have asked for in the capacity that you act in.' })
  async documents(@Root() { id }: Plan, @Ctx() request: Request) {
    return askedAs(request, await request.load(documentsOfPlan, id));
  }
}
alsoFields(planPolicy, { documents: asRead });
answeredBy('Plan', { documents: [documentsOfPlan, 'id'] });

@Resolver(() => Change)
export class ChangeOfDocumentResolver {
  @FieldResolver(() => PlanDocument, { nullable: true, description: 'The document that it is about.' })
  planDocument(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PlanDocument');
    return id ? load(documentById, id) : null;
  }
}
