import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, varying, type Request, type Told } from '../access';
import { Organisation, organisationById, Person, personById } from '../people';
import { addAspiration } from './add-aspiration';
import { addNeed } from './add-need';
import { addOutcome } from './add-outcome';
import { addProvision } from './add-provision';
import { hoursPerYear, minutesPerWeek, shown } from './amount';
import { Aspiration } from './aspiration.entity';
import { aspirationPolicy } from './aspiration.policy';
import { changeAspiration } from './change-aspiration';
import { changeNeed } from './change-need';
import { changeOutcome } from './change-outcome';
import { changeProvision } from './change-provision';
import { ChangeAspirationInput, ChangeNeedInput, ChangeOutcomeInput, ChangeProvisionInput } from './change.inputs';
import { AddAspirationInput, AddNeedInput, AddOutcomeInput, AddProvisionInput } from './line.inputs';
import { LineType } from './line-type';
import { LineWording } from './line-wording.entity';
import { lineWordingPolicy } from './line-wording.policy';
import { Line } from './line.entity';
import { linesAfter, linesBefore } from './lines-of-plan';
import { aspirationById, needById, outcomeById, provisionById } from './lines';
import { Need } from './need.entity';
import { needPolicy } from './need.policy';
import { Outcome } from './outcome.entity';
import { outcomePolicy } from './outcome.policy';
import { linksFrom, linksTo, sourcesOfLine, wordingsOfLine } from './plan.loaders';
import { AspirationResult, LineSourceResult, NeedResult, OutcomeResult, ProvisionResult } from './plan.results';
import { Provision } from './provision.entity';
import { provisionPolicy } from './provision.policy';
import { sectionAudiences, sparing, wordingAudiences } from './section-audiences';
import { citeDocument } from './sources/cite-document';
import { LineSource } from './sources/line-source.entity';
import { CiteDocumentInput } from './sources/sources.inputs';
import { lineSourcePolicy } from './sources/line-source.policy';

@Resolver(() => Line)
export class LineResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who put it into the plan, or typed it.' })
  author(@Root() { recordedBy }: Line, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that they acted for.' })
  authorOrganisation(@Root() { recordedFor }: Line, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => [LineWording], { description: 'Every wording that it has had, the first one first: those that you might have read at the time.' })
  wordings(@Root() { id }: Line, @Ctx() { load }: Request) {
    return load(wordingsOfLine, id);
  }

  @FieldResolver(() => [LineSource], { description: 'All that it rests on, whose wording it took first: each agency’s advice, what authors answered, and on whose authority the amounts are that no advice states.' })
  async sources(@Root() { id, sourceLineId }: Line, @Ctx() { load }: Request) {
    const sources = await load(sourcesOfLine, id);
    const isFirst = ({ sourceId }: LineSource): boolean => sourceId !== null && sourceId === sourceLineId;
    return [...sources.filter(isFirst), ...sources.filter((source) => !isFirst(source))];
  }
}
const whose = varying('section', sparing(sectionAudiences));
for (const policy of [aspirationPolicy, needPolicy, outcomePolicy, provisionPolicy]) {
  alsoFields(policy, { author: whose, authorOrganisation: whose, wordings: asRead, sources: asRead });
  answeredBy(policy.name, { author: [personById, 'recordedBy'], authorOrganisation: [organisationById, 'recordedFor'], wordings: [wordingsOfLine, 'id'], sources: [sourcesOfLine, 'id'] });
}

@Resolver(() => LineWording)
export class LineWordingResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who worded it so.' })
  changedBy(@Root() { recordedBy }: LineWording, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(lineWordingPolicy, { changedBy: whose });
answeredBy('LineWording', { changedBy: [personById, 'recordedBy'] });

@Resolver(() => LineSource)
export class LineSourceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who took it up, or vouched for it.' })
  takenBy(@Root() { recordedBy }: LineSource, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @Mutation(() => LineSourceResult, { description: 'Names the place in a document that a line rests on: which, where in it, by whom, and what it says there.' })
  citeDocument(@Arg('input', { description: 'Which line, and which place.' }) input: CiteDocumentInput, @Ctx() request: Request) {
    return citeDocument(request, input);
  }
}
alsoFields(lineSourcePolicy, { takenBy: whose });
answeredBy('LineSource', { takenBy: [personById, 'recordedBy'] });

const outcomesAfter: Told = [linksFrom, 'id', [[outcomeById, 'toId']]];
const provisionAfter: Told = [linksFrom, 'id', [[provisionById, 'toId']]];
const needsBefore: Told = [linksTo, 'id', [[needById, 'fromId']]];

@Resolver(() => Aspiration)
export class AspirationResolver {
  @FieldResolver(() => [Outcome], { description: 'Outcomes that serve it.' })
  outcomes(@Root() { id }: Aspiration, @Ctx() request: Request) {
    return linesAfter<Outcome>(request, id, LineType.OUTCOME);
  }

  @Mutation(() => AspirationResult, { description: 'Writes down in a plan what the child or the family hopes for.' })
  addAspiration(@Arg('input', { description: 'Their words.' }) input: AddAspirationInput, @Ctx() request: Request) {
    return addAspiration(request, input);
  }

  @Mutation(() => AspirationResult, { description: 'Changes an aspiration. Both wordings are kept.' })
  changeAspiration(@Arg('input', { description: 'What is to be otherwise.' }) input: ChangeAspirationInput, @Ctx() request: Request) {
    return changeAspiration(request, input);
  }
}
alsoFields(aspirationPolicy, { outcomes: asRead });
answeredBy('Aspiration', { outcomes: outcomesAfter });

@Resolver(() => Need)
export class NeedResolver {
  @FieldResolver(() => [Outcome], { description: 'Outcomes that answer it.' })
  outcomes(@Root() { id }: Need, @Ctx() request: Request) {
    return linesAfter<Outcome>(request, id, LineType.OUTCOME);
  }

  @FieldResolver(() => [Provision], { description: 'Provision that answers it.' })
  provision(@Root() { id }: Need, @Ctx() request: Request) {
    return linesAfter<Provision>(request, id, LineType.PROVISION);
  }

  @Mutation(() => NeedResult, { description: 'Adds a need, or a strength, to a plan.' })
  addNeed(@Arg('input', { description: 'The need.' }) input: AddNeedInput, @Ctx() request: Request) {
    return addNeed(request, input);
  }

  @Mutation(() => NeedResult, { description: 'Changes a need. Both wordings are kept.' })
  changeNeed(@Arg('input', { description: 'What is to be otherwise.' }) input: ChangeNeedInput, @Ctx() request: Request) {
    return changeNeed(request, input);
  }
}
alsoFields(needPolicy, { outcomes: asRead, provision: asRead });
answeredBy('Need', { outcomes: outcomesAfter, provision: provisionAfter });

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => [Aspiration], { description: 'Aspirations that it serves.' })
  aspirations(@Root() { id }: Outcome, @Ctx() request: Request) {
    return linesBefore<Aspiration>(request, id, LineType.ASPIRATION);
  }

  @FieldResolver(() => [Need], { description: 'Needs that it answers.' })
  needs(@Root() { id }: Outcome, @Ctx() request: Request) {
    return linesBefore<Need>(request, id, LineType.NEED);
  }

  @FieldResolver(() => [Provision], { description: 'Provision that leads to it.' })
  provision(@Root() { id }: Outcome, @Ctx() request: Request) {
    return linesAfter<Provision>(request, id, LineType.PROVISION);
  }

  @Mutation(() => OutcomeResult, { description: 'Adds an outcome to a plan.' })
  addOutcome(@Arg('input', { description: 'The outcome.' }) input: AddOutcomeInput, @Ctx() request: Request) {
    return addOutcome(request, input);
  }

  @Mutation(() => OutcomeResult, { description: 'Changes an outcome. Both wordings are kept.' })
  changeOutcome(@Arg('input', { description: 'What is to be otherwise.' }) input: ChangeOutcomeInput, @Ctx() request: Request) {
    return changeOutcome(request, input);
  }
}
alsoFields(outcomePolicy, { aspirations: asRead, needs: asRead, provision: asRead });
answeredBy('Outcome', { aspirations: [linksTo, 'id', [[aspirationById, 'fromId']]], needs: needsBefore, provision: provisionAfter });

@Resolver(() => Provision)
export class ProvisionResolver {
  @FieldResolver(() => [Need], { description: 'Needs that it answers by itself.' })
  needs(@Root() { id }: Provision, @Ctx() request: Request) {
    return linesBefore<Need>(request, id, LineType.NEED);
  }

  @FieldResolver(() => [Outcome], { description: 'Outcomes that it leads to.' })
  outcomes(@Root() { id }: Provision, @Ctx() request: Request) {
    return linesBefore<Outcome>(request, id, LineType.OUTCOME);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Minutes with the child in a week, on average over the weeks in which it is given. None where the line does not say how much.' })
  minutesPerWeek(@Root() provision: Provision) {
    return shown(minutesPerWeek(provision));
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Hours with the child in a year, over 38 teaching weeks where the line says no other number. Indirect hours come on top.' })
  hoursPerYear(@Root() provision: Provision) {
    return shown(hoursPerYear(provision));
  }

  @Mutation(() => ProvisionResult, { description: 'Adds provision to a plan.' })
  addProvision(@Arg('input', { description: 'The provision.' }) input: AddProvisionInput, @Ctx() request: Request) {
    return addProvision(request, input);
  }

  @Mutation(() => ProvisionResult, { description: 'Changes provision. Both wordings are kept.' })
  changeProvision(@Arg('input', { description: 'What is to be otherwise.' }) input: ChangeProvisionInput, @Ctx() request: Request) {
    return changeProvision(request, input);
  }
}
const amounts = varying('section', wordingAudiences);
alsoFields(provisionPolicy, { needs: asRead, outcomes: asRead, minutesPerWeek: amounts, hoursPerYear: amounts });
answeredBy('Provision', { needs: needsBefore, outcomes: [linksTo, 'id', [[outcomeById, 'fromId']]] });
