import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, varying, type Request } from '../../access';
import { Organisation, organisationById, Person, personById, whoMayKnowWhere } from '../../people';
import { issuedAudiences, issuedWordingAudiences, planReaders, sparing } from '../audiences';
import { linesLeadingTo, linesOfEdition, linesThatFollow, unsupportedThen } from './read-version';
import { Plan } from '../plan.entity';
import { linesOfVersion, planById, versionsOfPlan } from '../plan.loaders';
import { PlanVersion } from './plan-version.entity';
import { planVersionPolicy } from './plan-version.policy';
import { Section } from '../section';
import { UnsupportedLine } from '../unsupported-line';
import { standingOfVersion, VersionStanding } from './standing';
import { VersionLine } from './version-line.entity';
import { versionLinePolicy } from './version-line.policy';

@Resolver(() => PlanVersion)
export class PlanVersionResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan that it is a version of.' })
  plan(@Root() { planId }: PlanVersion, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who issued it.' })
  issuedBy(@Root() { recordedBy }: PlanVersion, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that it was issued for.' })
  issuedFor(@Root() { recordedFor }: PlanVersion, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => VersionStanding, { nullable: true, description: 'Where it stands today.' })
  standing(@Root() version: PlanVersion, @Ctx() request: Request) {
    return standingOfVersion(request, version);
  }

  @FieldResolver(() => [VersionLine], { description: 'Its lines as they were issued, section by section, of those that you may see.' })
  lines(
    @Arg('section', () => Section, { nullable: true, description: 'Only of this section.' }) section: Section | undefined,
    @Root() version: PlanVersion, @Ctx() request: Request,
  ) {
    return linesOfEdition(request, version.id, section);
  }

  @FieldResolver(() => [UnsupportedLine], { description: 'What was unsupported when it was issued, of the lines that you may see.' })
  unsupported(@Root() version: PlanVersion, @Ctx() request: Request) {
    return unsupportedThen(request, version);
  }
}
const whose = whoMayKnowWhere(planReaders);
alsoFields(planVersionPolicy, { plan: asRead, standing: asRead, issuedBy: whose, issuedFor: whose, lines: asRead, unsupported: asRead });
answeredBy('PlanVersion', {
  plan: [planById, 'planId'], issuedBy: [personById, 'recordedBy'], issuedFor: [organisationById, 'recordedFor'], lines: [linesOfVersion, 'id'],
  standing: [[planById, 'planId'], [versionsOfPlan, 'planId']], unsupported: [linesOfVersion, 'id'],
});

@Resolver(() => VersionLine)
export class VersionLineResolver {
  @FieldResolver(() => String, { nullable: true, description: 'How it was worded. Withheld from those whom the law gives a summary only.' })
  text(@Root() { content }: VersionLine) {
    return content.text;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The brief that went with it.' })
  brief(@Root() { content }: VersionLine) {
    return content.brief;
  }

  @FieldResolver(() => GraphQLJSON, { nullable: true, description: 'What else it said, by the names of the line’s fields; of provision, the hours too, as they were reckoned then.' })
  terms(@Root() { content }: VersionLine) {
    return content.terms;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who had put it into the plan, or typed it.' })
  author(@Root() { content }: VersionLine, @Ctx() { load }: Request) {
    return load(personById, content.authorId);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The line of advice that it was taken from.' })
  sourceLineId(@Root() { content }: VersionLine) {
    return content.source?.id ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What kind of record it was taken from.' })
  sourceType(@Root() { content }: VersionLine) {
    return content.source?.type ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the source said when it was taken.' })
  sourceWording(@Root() { content }: VersionLine) {
    return content.source?.wording ?? null;
  }

  @FieldResolver(() => [VersionLine], { description: 'The lines of this version that it leads to.' })
  leadsTo(@Root() line: VersionLine, @Ctx() request: Request) {
    return linesThatFollow(request, line);
  }

  @FieldResolver(() => [VersionLine], { description: 'The lines of this version that lead to it.' })
  comesFrom(@Root() line: VersionLine, @Ctx() request: Request) {
    return linesLeadingTo(request, line);
  }
}
const wording = varying('section', issuedWordingAudiences);
alsoFields(versionLinePolicy, {
  text: wording, brief: asRead, terms: varying('section', sparing(issuedWordingAudiences)), author: varying('section', sparing(issuedAudiences)), sourceLineId: asRead, sourceType: asRead, sourceWording: wording, leadsTo: asRead, comesFrom: asRead,
});
answeredBy('VersionLine', { author: [personById, 'content.authorId'], leadsTo: [linesOfVersion, 'versionId'], comesFrom: [linesOfVersion, 'versionId'] });
