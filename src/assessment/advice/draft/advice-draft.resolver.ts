import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, Change, type Request } from '../../../access';
import { Person, personById } from '../../../people';
import { Section } from '../../../plan';
import { InvalidField } from '../../../platform/graphql/problem';
import { adviceRequestById } from '../../assessment.loaders';
import { AdviceDraftResult, AdviceResult } from '../../assessment.results';
import { AdviceRequest } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import { Advice } from '../advice.entity';
import { adviceById } from '../advice.loaders';
import { advicePolicy } from '../advice.policy';
import { guidanceOn, LineGuidance, ProvisionGuidance } from '../guidance/provision-guidance';
import { AdviceDraft, AdviceDraftState } from './advice-draft.entity';
import { SaveAdviceDraftInput, SignAdviceDraftInput } from './advice-draft.inputs';
import { adviceDraftPolicy } from './advice-draft.policy';
import { lacksOf } from './as-given';
import { draftFindings, DraftFindings } from './draft-findings';
import { saveAdviceDraft } from './save-advice-draft';
import { signAdviceDraft } from './sign-advice-draft';

const adviceDraftById = byId<AdviceDraft>(adviceDraftPolicy);
const draftsOfRequest = byForeignKey<AdviceDraft>(adviceDraftPolicy, 'adviceRequestId');
const known = (people: readonly (Person | null)[]): Person[] => people.filter((person): person is Person => person !== null);

@Resolver(() => AdviceDraft)
export class AdviceDraftResolver {
  @Query(() => AdviceDraft, { nullable: true, description: 'A draft of your own side’s.' })
  adviceDraft(@Arg('id', () => ID, { description: 'The draft.' }) id: string, @Ctx() { load }: Request) {
    return load(adviceDraftById, id);
  }

  @Query(() => ProvisionGuidance, {
    nullable: true,
    description: 'Whether provision is educational, of health or of social care (Children and Families Act 2014 s.21(5)), while it is being written; nothing where its words tell nothing.',
  })
  provisionGuidance(
    @Arg('what', () => String, { description: 'The provision as it is worded.' }) what: string,
    @Arg('section', () => Section, { nullable: true, description: 'The section that you mean it for.' }) section?: Section,
  ) {
    return guidanceOn([what.slice(0, 20_000)], section);
  }

  @FieldResolver(() => AdviceRequest, { nullable: true, description: 'The request that it is to answer.' })
  request(@Root() { adviceRequestId }: AdviceDraft, @Ctx() { load }: Request) {
    return load(adviceRequestById, adviceRequestId);
  }

  @FieldResolver(() => [Person], { description: 'Everybody who has written in it.' })
  async writtenBy(@Root() { writers }: AdviceDraft, @Ctx() { load }: Request) {
    return known(await Promise.all(writers.map((id) => load(personById, id))));
  }

  @FieldResolver(() => Advice, { nullable: true, description: 'The advice that it became.' })
  advice(@Root() { adviceId }: AdviceDraft, @Ctx() { load }: Request) {
    return adviceId ? load(adviceById, adviceId) : null;
  }

  @FieldResolver(() => [InvalidField], { description: 'What still stands in the way of signing it, each with its place.' })
  lacks(@Root() { adviceRequestId, content }: AdviceDraft) {
    return lacksOf(adviceRequestId, content);
  }

  @FieldResolver(() => [LineGuidance], { description: 'Of each line of provision whose words tell it: whether it is educational, of health or of social care.' })
  guidance(@Root() { content }: AdviceDraft): LineGuidance[] {
    return (content.provision ?? []).flatMap(({ key, text, terms, section }) => {
      const guidance = guidanceOn([text, terms?.what], section);
      return guidance ? [{ key, guidance }] : [];
    });
  }

  @FieldResolver(() => [DraftFindings], { description: 'What the rules of quality find in it so far: words that nobody could be held to, each with the words themselves. Nothing is held up by them.' })
  findings(@Root() { content }: AdviceDraft): DraftFindings[] {
    return draftFindings(content);
  }

  @Mutation(() => AdviceDraftResult, { description: 'Keeps a draft as it is now, half-written as it may be. A colleague who saved meanwhile is never overwritten.' })
  saveAdviceDraft(@Arg('input', { description: 'The draft.' }) input: SaveAdviceDraftInput, @Ctx() request: Request) {
    return saveAdviceDraft(request, input);
  }

  @Mutation(() => AdviceResult, { description: 'Signs a draft as it stands, whoever wrote it: it is advice from now on. Who drafted and who signed are both kept.' })
  signAdviceDraft(@Arg('input', { description: 'Which draft.' }) input: SignAdviceDraftInput, @Ctx() request: Request) {
    return signAdviceDraft(request, input);
  }
}
alsoFields(adviceDraftPolicy, { request: asRead, writtenBy: asRead, advice: asRead, lacks: asRead, guidance: asRead, findings: asRead });
answeredBy('Query', { adviceDraft: [adviceDraftById, 'id'] });
answeredBy('AdviceDraft', { request: [adviceRequestById, 'adviceRequestId'], advice: [adviceById, 'adviceId'], writtenBy: [personById, 'writers'] });

@Resolver(() => AdviceRequest)
export class DraftOfRequestResolver {
  @FieldResolver(() => AdviceDraft, { nullable: true, description: 'What your own side is writing in answer to it.' })
  async draft(@Root() { id }: AdviceRequest, @Ctx() { load }: Request) {
    return (await load(draftsOfRequest, id)).find(({ state }) => state === AdviceDraftState.DRAFT) ?? null;
  }
}
alsoFields(adviceRequestPolicy, { draft: asRead });
answeredBy('AdviceRequest', { draft: [draftsOfRequest, 'id'] });

@Resolver(() => Advice)
export class DraftersOfAdviceResolver {
  @FieldResolver(() => [Person], { description: 'Who wrote the draft that its author signed; nobody where it was given as it was typed.' })
  async draftedBy(@Root() { draftedByIds }: Advice, @Ctx() { load }: Request) {
    return known(await Promise.all(draftedByIds.map((id) => load(personById, id))));
  }
}
alsoFields(advicePolicy, { draftedBy: asRead });

@Resolver(() => Change)
export class ChangeOfDraftResolver {
  @FieldResolver(() => AdviceDraft, { nullable: true, description: 'The draft of your own side’s that it is about.' })
  adviceDraft(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('AdviceDraft');
    return id ? load(adviceDraftById, id) : null;
  }
}
