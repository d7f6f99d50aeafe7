import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, varying, type Request } from '../../access';
import { Organisation, organisationById, Person, personById } from '../../people';
import { kindsOfLine, Line, lineNamedBy, LineType, PlanResult } from '../../plan';
import { Assessment } from '../assessment.entity';
import { adviceRequestById } from '../assessment.loaders';
import { assessmentPolicy } from '../assessment.policy';
import { AdviceResult } from '../assessment.results';
import { adviceWordingReaders } from '../audiences';
import { AdviceRequest } from '../request/advice-request.entity';
import { adviceRequestPolicy } from '../request/advice-request.policy';
import { AdviceLine } from './advice-line.entity';
import { adviceLinePolicy } from './advice-line.policy';
import { Advice } from './advice.entity';
import { GiveAdviceInput, TakeIntoPlanInput } from './advice.inputs';
import { adviceById, adviceOfAssessment, adviceOfRequest, correctionsOf, linesOfAdvice, takenAs, unusedOfAssessment } from './advice.loaders';
import { advicePolicy } from './advice.policy';
import { AdvisedAspiration, AdvisedNeed, AdvisedOutcome, AdvisedProvision } from './advised';
import { giveAdvice } from './give-advice';
import { takeIntoPlan } from './take-into-plan';

@Resolver(() => Advice)
export class AdviceResolver {
  @Query(() => Advice, { nullable: true, description: 'An advice.' })
  advice(@Arg('id', () => ID, { description: 'The advice.' }) id: string, @Ctx() { load }: Request) {
    return load(adviceById, id);
  }

  @FieldResolver(() => AdviceRequest, { nullable: true, description: 'The request that it answers.' })
  request(@Root() { adviceRequestId }: Advice, @Ctx() { load }: Request) {
    return load(adviceRequestById, adviceRequestId);
  }

  @FieldResolver(() => [AdviceLine], { description: 'What it says line by line, of what you may see.' })
  lines(@Root() { id }: Advice, @Ctx() { load }: Request) {
    return load(linesOfAdvice, id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who signed it.' })
  author(@Root() { recordedBy }: Advice, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that the author acted for; none for the family.' })
  authorOrganisation(@Root() { recordedFor }: Advice, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Advice, { nullable: true, description: 'The advice that it stands in place of.' })
  supersedes(@Root() { supersedesId }: Advice, @Ctx() { load }: Request) {
    return supersedesId ? load(adviceById, supersedesId) : null;
  }

  @FieldResolver(() => Advice, { nullable: true, description: 'The correction that stands in its place, if there is one.' })
  async supersededBy(@Root() { id }: Advice, @Ctx() { load }: Request) {
    return (await load(correctionsOf, id))[0] ?? null;
  }

  @Mutation(() => AdviceResult, { description: 'Gives and signs an advice: all of it, or nothing. It is never altered; a correction names what it corrects.' })
  giveAdvice(@Arg('input', { description: 'The advice.' }) input: GiveAdviceInput, @Ctx() request: Request) {
    return giveAdvice(request, input);
  }

  @Mutation(() => PlanResult, { description: 'Takes lines of advice into a plan word for word, with the thread between them. Done again, it changes nothing.' })
  takeIntoPlan(@Arg('input', { description: 'Which lines, and into which plan.' }) input: TakeIntoPlanInput, @Ctx() request: Request) {
    return takeIntoPlan(request, input);
  }
}
alsoFields(advicePolicy, { request: asRead, lines: asRead, author: asRead, authorOrganisation: asRead, supersedes: asRead, supersededBy: asRead });
answeredBy('Query', { advice: [adviceById, 'id'] });
answeredBy('Advice', {
  request: [adviceRequestById, 'adviceRequestId'], lines: [linesOfAdvice, 'id'], author: [personById, 'recordedBy'],
  authorOrganisation: [organisationById, 'recordedFor'], supersedes: [adviceById, 'supersedesId'], supersededBy: [correctionsOf, 'id'],
});

@Resolver(() => AdviceLine)
export class AdviceLineResolver {
  @FieldResolver(() => AdvisedAspiration, { nullable: true, description: 'Of a hope: whose it is.' })
  aspiration(@Root() { lineType, terms }: AdviceLine) {
    return lineType === LineType.ASPIRATION ? terms : null;
  }

  @FieldResolver(() => AdvisedNeed, { nullable: true, description: 'Of a need: its area and type.' })
  need(@Root() { lineType, terms }: AdviceLine) {
    return lineType === LineType.NEED ? terms : null;
  }

  @FieldResolver(() => AdvisedOutcome, { nullable: true, description: 'Of an outcome: by when, and how anybody will know.' })
  outcome(@Root() { lineType, terms }: AdviceLine) {
    return lineType === LineType.OUTCOME ? terms : null;
  }

  @FieldResolver(() => AdvisedProvision, { nullable: true, description: 'Of provision: the answers to the ten questions.' })
  provision(@Root() { lineType, terms }: AdviceLine) {
    return lineType === LineType.PROVISION ? terms : null;
  }

  @FieldResolver(() => [AdviceLine], { description: 'The lines of the same advice that it answers, of what you may see.' })
  async meets(@Root() { adviceId, meetsIds }: AdviceLine, @Ctx() { load }: Request) {
    const lines = await load(linesOfAdvice, adviceId);
    return meetsIds.flatMap((id) => lines.find((line) => line.id === id) ?? []);
  }

  @FieldResolver(() => Advice, { nullable: true, description: 'The advice that it is part of.' })
  advice(@Root() { adviceId }: AdviceLine, @Ctx() { load }: Request) {
    return load(adviceById, adviceId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who signed it.' })
  author(@Root() { recordedBy }: AdviceLine, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that the author acted for; none for the family.' })
  authorOrganisation(@Root() { recordedFor }: AdviceLine, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a correction stands in the place of its advice, of which you may know.' })
  async isSuperseded(@Root() { adviceId }: AdviceLine, @Ctx() { load }: Request) {
    return (await load(correctionsOf, adviceId)).length > 0;
  }

  @FieldResolver(() => [Line], { description: 'What it has become: the lines of plans that were taken from it, of those that you may see. Each keeps both wordings.' })
  async takenInto(@Root() { id, lineType }: AdviceLine, @Ctx() { load }: Request) {
    const taken = await load(takenAs, id);
    return (await Promise.all(taken.map(({ lineId }) => load(kindsOfLine[lineType].byId, lineId)))).filter((line) => line !== null);
  }
}
const wording = varying('section', adviceWordingReaders);
alsoFields(adviceLinePolicy, {
  aspiration: wording, need: wording, outcome: wording, provision: wording,
  meets: asRead, advice: asRead, author: asRead, authorOrganisation: asRead, isSuperseded: asRead, takenInto: asRead,
});
answeredBy('AdviceLine', {
  advice: [adviceById, 'adviceId'], author: [personById, 'recordedBy'], authorOrganisation: [organisationById, 'recordedFor'], isSuperseded: [correctionsOf, 'adviceId'],
  takenInto: [takenAs, 'id', lineNamedBy('lineId')], meets: [linesOfAdvice, 'adviceId'],
});

@Resolver(() => Assessment)
export class AdviceOfAssessmentResolver {
  @FieldResolver(() => [Advice], { description: 'Every advice that was given, corrections and what they correct alike; of what you may see.' })
  advice(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(adviceOfAssessment, id);
  }

  @FieldResolver(() => [AdviceLine], { description: 'Lines of advice that no plan of the child includes, of what you may see.' })
  unused(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(unusedOfAssessment, id);
  }
}
alsoFields(assessmentPolicy, { advice: asRead, unused: asRead });
answeredBy('Assessment', { advice: [adviceOfAssessment, 'id'], unused: [unusedOfAssessment, 'id'] });

@Resolver(() => AdviceRequest)
export class AdviceOfRequestResolver {
  @FieldResolver(() => [Advice], { description: 'What was given: the last one holds, the others were corrected. Of what you may see.' })
  advice(@Root() { id }: AdviceRequest, @Ctx() { load }: Request) {
    return load(adviceOfRequest, id);
  }
}
alsoFields(adviceRequestPolicy, { advice: asRead });
answeredBy('AdviceRequest', { advice: [adviceOfRequest, 'id'] });

@Resolver(() => Change)
export class ChangeOfAdviceResolver {
  @FieldResolver(() => Advice, { nullable: true, description: 'The advice that it is about.' })
  advice(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Advice');
    return id ? load(adviceById, id) : null;
  }
}
