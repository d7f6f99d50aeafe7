import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../access';
import { Organisation, organisationById, Person, personById } from '../people';
import { aspirationPolicy, Line, needPolicy, outcomePolicy, provisionPolicy, VersionLine, versionLinePolicy } from '../plan';
import { commentOnLine } from './comment-on-line';
import { CommentOnLineInput } from './family.inputs';
import { commentsOnIssuedLine, commentsOnLine, lineCommentById, repliesTo } from './family.loaders';
import { LineCommentResult } from './family.results';
import { LineComment } from './line-comment.entity';
import { lineCommentPolicy } from './line-comment.policy';

@Resolver(() => LineComment)
export class LineCommentResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who says it.' })
  author(@Root() { recordedBy }: LineComment, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation they act for; none when they speak for the family.' })
  organisation(@Root() { recordedFor }: LineComment, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the family that says it.' })
  fromFamily(@Root() { recordedBy, recordedFor }: LineComment) {
    return recordedBy === recordedFor;
  }

  @FieldResolver(() => [LineComment], { description: 'The comments that answer it, oldest first.' })
  replies(@Root() { id }: LineComment, @Ctx() { load }: Request) {
    return load(repliesTo, id);
  }

  @Mutation(() => LineCommentResult, { description: 'Says something about a line that you read. Whoever reads how the line is worded reads it too.' })
  commentOnLine(@Arg('input', { description: 'Which line, and what you say.' }) input: CommentOnLineInput, @Ctx() request: Request) {
    return commentOnLine(request, input);
  }
}
alsoFields(lineCommentPolicy, { author: asRead, organisation: asRead, fromFamily: asRead, replies: asRead });
answeredBy('LineComment', { author: [personById, 'recordedBy'], organisation: [organisationById, 'recordedFor'], replies: [repliesTo, 'id'] });

@Resolver(() => Line)
export class CommentsOfLineResolver {
  @FieldResolver(() => [LineComment], { description: 'What is said about it, as it is now and as it was issued, oldest first.' })
  comments(@Root() { id }: Line, @Ctx() { load }: Request) {
    return load(commentsOnLine, id);
  }
}
for (const policy of [aspirationPolicy, needPolicy, outcomePolicy, provisionPolicy]) {
  alsoFields(policy, { comments: asRead });
  answeredBy(policy.name, { comments: [commentsOnLine, 'id'] });
}

@Resolver(() => VersionLine)
export class CommentsOfIssuedLineResolver {
  @FieldResolver(() => [LineComment], { description: 'What is said about it as it was issued, oldest first.' })
  comments(@Root() { id }: VersionLine, @Ctx() { load }: Request) {
    return load(commentsOnIssuedLine, id);
  }
}
alsoFields(versionLinePolicy, { comments: asRead });
answeredBy('VersionLine', { comments: [commentsOnIssuedLine, 'id'] });

@Resolver(() => Change)
export class ChangeOfCommentResolver {
  @FieldResolver(() => LineComment, { nullable: true, description: 'The comment on a line that it is about.' })
  lineComment(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('LineComment');
    return id ? load(lineCommentById, id) : null;
  }
}
