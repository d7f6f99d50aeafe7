import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, varying, type Request } from '../../access';
import { Organisation, organisationById, Person, personById } from '../../people';
import { Line } from '../line.entity';
import { kindsOfLine } from '../lines';
import { lineById, lineNamedBy } from '../lines-of-plan';
import { Plan } from '../plan.entity';
import { inclusionsOfPlan } from '../plan.loaders';
import { planPolicy } from '../plan.policy';
import { acceptProposal } from './accept-proposal';
import { answersOnLine } from './audiences';
import { declineProposal } from './decline-proposal';
import { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import { openProposals } from './open-proposals';
import { proposeWording } from './propose-wording';
import { withdrawProposal } from './withdraw-proposal';
import { AcceptProposalInput, DeclineProposalInput, ProposeWordingInput, WithdrawProposalInput } from './writing.inputs';
import { proposalById, proposalsOfLine } from './writing.loaders';
import { LineProposalResult } from './writing.results';

@Resolver(() => LineProposal)
export class LineProposalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who proposes it.' })
  author(@Root() { recordedBy }: LineProposal, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation they act for; none when they speak for the family.' })
  organisation(@Root() { recordedFor }: LineProposal, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who accepted, declined or withdrew it.' })
  answeredBy(@Root() { answeredById }: LineProposal, @Ctx() { load }: Request) {
    return answeredById ? load(personById, answeredById) : null;
  }

  @FieldResolver(() => Line, {
    nullable: true,
    description: 'The line as it is now. While it says what the proposal calls the old wording, the proposal can be accepted.',
  })
  line(@Root() { lineType, lineId }: LineProposal, @Ctx() request: Request) {
    return lineById(request, lineType, lineId);
  }

  @Mutation(() => LineProposalResult, {
    description: 'Proposes another wording for a line that you read and may not word yourself, or would rather not alone.',
  })
  proposeWording(
    @Arg('input', { description: 'Which line, and how it should be worded.' }) input: ProposeWordingInput,
    @Ctx() request: Request,
  ) {
    return proposeWording(request, input);
  }

  @Mutation(() => LineProposalResult, {
    description:
      'Accepts a proposed wording: the line says so at once. If it says something else by now, both texts come back and nothing is changed.',
  })
  acceptProposal(@Arg('input', { description: 'Which proposal.' }) input: AcceptProposalInput, @Ctx() request: Request) {
    return acceptProposal(request, input);
  }

  @Mutation(() => LineProposalResult, { description: 'Declines a proposed wording, with the reason.' })
  declineProposal(@Arg('input', { description: 'Which proposal, and why not.' }) input: DeclineProposalInput, @Ctx() request: Request) {
    return declineProposal(request, input);
  }

  @Mutation(() => LineProposalResult, { description: 'Takes back a wording that you proposed.' })
  withdrawProposal(@Arg('input', { description: 'Which proposal.' }) input: WithdrawProposalInput, @Ctx() request: Request) {
    return withdrawProposal(request, input);
  }
}
alsoFields(lineProposalPolicy, { author: asRead, organisation: asRead, answeredBy: varying('section', answersOnLine), line: asRead });
answeredBy('LineProposal', {
  author: [personById, 'recordedBy'], organisation: [organisationById, 'recordedFor'], answeredBy: [personById, 'answeredById'], line: lineNamedBy('lineId'),
});

@Resolver(() => Line)
export class ProposalsOfLineResolver {
  @FieldResolver(() => [LineProposal], { description: 'Other wordings that were proposed for it, answered or not, oldest first.' })
  proposals(@Root() { id }: Line, @Ctx() { load }: Request) {
    return load(proposalsOfLine, id);
  }
}
for (const { policy } of Object.values(kindsOfLine)) {
  alsoFields(policy, { proposals: asRead });
  answeredBy(policy.name, { proposals: [proposalsOfLine, 'id'] });
}

@Resolver(() => Plan)
export class ProposalsOfPlanResolver {
  @FieldResolver(() => [LineProposal], { description: 'Wordings proposed for its lines that wait for an answer.' })
  openProposals(@Root() { id }: Plan, @Ctx() request: Request) {
    return openProposals(request, id);
  }
}
alsoFields(planPolicy, { openProposals: asRead });
answeredBy('Plan', { openProposals: [inclusionsOfPlan, 'id', [...lineNamedBy('lineId'), [proposalsOfLine, 'lineId']]] });

@Resolver(() => Change)
export class ChangeOfProposalResolver {
  @FieldResolver(() => LineProposal, { nullable: true, description: 'The proposed wording that it is about.' })
  lineProposal(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('LineProposal');
    return id ? load(proposalById, id) : null;
  }
}
