import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, listed, type Request } from '../../../access';
import { Organisation, organisationById, Person, personById } from '../../../people';
import { kindsOfLine, Line, LineSource, LineSourceType, lineSourcePolicy, PlanResult, sourcesOfLine } from '../../../plan';
import { PageArgs } from '../../../platform/graphql/connection';
import { Assessment } from '../../assessment.entity';
import { adviceRequestById } from '../../assessment.loaders';
import { assessmentPolicy } from '../../assessment.policy';
import { AdviceQueryResult, AdviceRequestResult } from '../../assessment.results';
import { AdviceQueryConnection } from '../../connections';
import { AdviceRequest } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import { AdviceLine } from '../advice-line.entity';
import { adviceLinePolicy } from '../advice-line.policy';
import { advicePolicy } from '../advice.policy';
import { Advice } from '../advice.entity';
import { adviceById, adviceLineById } from '../advice.loaders';
import { AdviceQuery, AdviceQueryState } from './advice-query.entity';
import { AnswerQueryInput, QueryAuthorInput, ReturnForDetailInput, TakeAnswerInput } from './advice-query.inputs';
import { adviceQueryById, myAdviceQueries, queriesOfAdvice, queriesOfAssessment, queriesOfLine, queriesOfRequest } from './advice-query.loaders';
import { adviceQueryPolicy } from './advice-query.policy';
import { answerQuery } from './answer-query';
import { queryAuthor } from './query-author';
import { returnForDetail } from './return-for-detail';
import { takeAnswer } from './take-answer';

@ArgsType()
export class MyAdviceQueriesArgs extends PageArgs {
  @Field(() => AdviceQueryState, { nullable: true, description: 'Only in this state; those that wait for an answer when left out.' }) state?: AdviceQueryState;
}

@Resolver(() => AdviceQuery)
export class AdviceQueryResolver {
  @Query(() => AdviceQuery, { nullable: true, description: 'A query to the author of an advice.' })
  askedOfAuthor(@Arg('id', () => ID, { description: 'The query.' }) id: string, @Ctx() { load }: Request) {
    return load(adviceQueryById, id);
  }

  @Query(() => AdviceQueryConnection, { description: 'What you, or the organisation you act for, were asked about advice that you gave; what was asked first comes first.' })
  myAdviceQueries(@Args(() => MyAdviceQueriesArgs) args: MyAdviceQueriesArgs, @Ctx() request: Request) {
    return listed(request, myAdviceQueries, args);
  }

  @FieldResolver(() => Advice, { nullable: true, description: 'The advice that it is about.' })
  advice(@Root() { adviceId }: AdviceQuery, @Ctx() { load }: Request) {
    return load(adviceById, adviceId);
  }

  @FieldResolver(() => AdviceLine, { nullable: true, description: 'The line that it is about; none where it is about the whole.' })
  line(@Root() { adviceLineId }: AdviceQuery, @Ctx() { load }: Request) {
    return adviceLineId ? load(adviceLineById, adviceLineId) : null;
  }

  @FieldResolver(() => AdviceRequest, { nullable: true, description: 'The request that the advice answers.' })
  request(@Root() { adviceRequestId }: AdviceQuery, @Ctx() { load }: Request) {
    return load(adviceRequestById, adviceRequestId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asks.' })
  askedBy(@Root() { recordedBy }: AdviceQuery, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation they ask.' })
  askedFor(@Root() { recordedFor }: AdviceQuery, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answered.' })
  answeredBy(@Root() { answeredBy }: AdviceQuery, @Ctx() { load }: Request) {
    return answeredBy ? load(personById, answeredBy) : null;
  }

  @FieldResolver(() => Advice, { nullable: true, description: 'The correction that answers it.' })
  answeredByAdvice(@Root() { answeredByAdviceId }: AdviceQuery, @Ctx() { load }: Request) {
    return answeredByAdviceId ? load(adviceById, answeredByAdviceId) : null;
  }

  @Mutation(() => AdviceQueryResult, { description: 'Asks the author what a line of advice does not say, rather than invent it. The author is told, and has it on the worklist.' })
  queryAuthor(@Arg('input', { description: 'What, and about which line.' }) input: QueryAuthorInput, @Ctx() request: Request) {
    return queryAuthor(request, input);
  }

  @Mutation(() => AdviceQueryResult, { description: 'Answers a query, in words and, of provision, in answers to the ten questions. Question and answer are both kept.' })
  answerQuery(@Arg('input', { description: 'The answer.' }) input: AnswerQueryInput, @Ctx() request: Request) {
    return answerQuery(request, input);
  }

  @Mutation(() => AdviceRequestResult, { description: 'Sends advice back for detail. It stays as it was given; the author answers with a correction, or question by question; no limit of the law waits for it.' })
  returnForDetail(@Arg('input', { description: 'What is missing or unclear.' }) input: ReturnForDetailInput, @Ctx() request: Request) {
    return returnForDetail(request, input);
  }

  @Mutation(() => PlanResult, { description: 'Takes an author’s answer into a plan: the provision it is about says it from now on, and names it as a source.' })
  takeAnswer(@Arg('input', { description: 'Which answer, and into which plan.' }) input: TakeAnswerInput, @Ctx() request: Request) {
    return takeAnswer(request, input);
  }
}
alsoFields(adviceQueryPolicy, {
  advice: asRead, line: asRead, request: asRead, askedBy: asRead, askedFor: asRead, answeredByAdvice: asRead,
});
answeredBy('Query', { askedOfAuthor: [adviceQueryById, 'id'], myAdviceQueries: [myAdviceQueries, 'state'] });
answeredBy('AdviceQuery', {
  advice: [adviceById, 'adviceId'], line: [adviceLineById, 'adviceLineId'], request: [adviceRequestById, 'adviceRequestId'], askedBy: [personById, 'recordedBy'],
  askedFor: [organisationById, 'recordedFor'], answeredBy: [personById, 'answeredBy'], answeredByAdvice: [adviceById, 'answeredByAdviceId'],
});

@Resolver(() => AdviceLine)
export class QueriesOfAdviceLineResolver {
  @FieldResolver(() => [AdviceQuery], { description: 'What its author was asked about it, of what you may see.' })
  queries(@Root() { id }: AdviceLine, @Ctx() { load }: Request) {
    return load(queriesOfLine, id);
  }
}
alsoFields(adviceLinePolicy, { queries: asRead });
answeredBy('AdviceLine', { queries: [queriesOfLine, 'id'] });

@Resolver(() => Advice)
export class QueriesOfAdviceResolver {
  @FieldResolver(() => [AdviceQuery], { description: 'What its author was asked about it and about its lines, of what you may see.' })
  queries(@Root() { id }: Advice, @Ctx() { load }: Request) {
    return load(queriesOfAdvice, id);
  }
}
alsoFields(advicePolicy, { queries: asRead });
answeredBy('Advice', { queries: [queriesOfAdvice, 'id'] });

@Resolver(() => AdviceRequest)
export class QueriesOfRequestResolver {
  @FieldResolver(() => [AdviceQuery], { description: 'What those who answered it were asked about their advice, of what you may see.' })
  queries(@Root() { id }: AdviceRequest, @Ctx() { load }: Request) {
    return load(queriesOfRequest, id);
  }
}
alsoFields(adviceRequestPolicy, { queries: asRead });
answeredBy('AdviceRequest', { queries: [queriesOfRequest, 'id'] });

@Resolver(() => Assessment)
export class QueriesOfAssessmentResolver {
  @FieldResolver(() => [AdviceQuery], { description: 'Every query to an author, of what you may see.' })
  queries(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(queriesOfAssessment, id);
  }
}
alsoFields(assessmentPolicy, { queries: asRead });
answeredBy('Assessment', { queries: [queriesOfAssessment, 'id'] });

@Resolver(() => LineSource)
export class RecordOfSourceResolver {
  @FieldResolver(() => AdviceLine, { nullable: true, description: 'The line of advice, as its author signed it.' })
  adviceLine(@Root() { sourceType, sourceId }: LineSource, @Ctx() { load }: Request) {
    return sourceType === LineSourceType.ADVICE && sourceId ? load(adviceLineById, sourceId) : null;
  }

  @FieldResolver(() => AdviceQuery, { nullable: true, description: 'The query, and what its author answered.' })
  query(@Root() { sourceType, sourceId }: LineSource, @Ctx() { load }: Request) {
    return sourceType === LineSourceType.ANSWER && sourceId ? load(adviceQueryById, sourceId) : null;
  }
}
alsoFields(lineSourcePolicy, { adviceLine: asRead, query: asRead });
answeredBy('LineSource', { adviceLine: [adviceLineById, 'sourceId'], query: [adviceQueryById, 'sourceId'] });

@Resolver(() => Line)
export class QueriesOfLineResolver {
  @FieldResolver(() => [AdviceQuery], { description: 'What the authors of its sources were asked, of what you may see: a query stands on the line until it is answered, and stays.' })
  async queries(@Root() { id }: Line, @Ctx() { load }: Request) {
    const sources = (await load(sourcesOfLine, id)).filter(({ sourceType }) => sourceType === LineSourceType.ADVICE);
    return (await Promise.all(sources.map(({ sourceId }) => load(queriesOfLine, sourceId!)))).flat();
  }
}
for (const { policy } of Object.values(kindsOfLine)) {
  alsoFields(policy, { queries: asRead });
  answeredBy(policy.name, { queries: [sourcesOfLine, 'id', [[queriesOfLine, 'sourceId']]] });
}

@Resolver(() => Change)
export class ChangeOfQueryResolver {
  @FieldResolver(() => AdviceQuery, { nullable: true, description: 'The query to an author that it is about.' })
  adviceQuery(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('AdviceQuery');
    return id ? load(adviceQueryById, id) : null;
  }
}
