import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, varying, type Request } from '../../access';
import { Child, childPolicy, Person, personById } from '../../people';
import { sectionAudiences, sparing } from '../audiences';
import { Line } from '../line.entity';
import { kindsOfLine } from '../lines';
import { PlanSection } from '../plan-section';
import { AccessibleText } from './accessible-text.entity';
import { accessibleTextPolicy } from './accessible-text.policy';
import { RenderLineInput, RenderSectionInput, WriteProfileInput } from './accessible.inputs';
import { latestOfEach, profilesOfChild, textsOfLine, textsOfPlan } from './accessible.loaders';
import { AccessibleTextResult, OnePageProfileResult } from './accessible.results';
import { OnePageProfile } from './one-page-profile.entity';
import { renderLine } from './render-line';
import { renderSection } from './render-section';
import { writeProfile } from './write-profile';

@Resolver(() => AccessibleText)
export class AccessibleTextResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it.' })
  author(@Root() { recordedBy }: AccessibleText, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @Mutation(() => AccessibleTextResult, { description: 'Writes what a line says in easy words, or in another language.' })
  renderLine(@Arg('input', { description: 'Which line, and the text.' }) input: RenderLineInput, @Ctx() request: Request) {
    return renderLine(request, input);
  }

  @Mutation(() => AccessibleTextResult, { description: 'Writes what a whole section of a plan says in easy words, or in another language.' })
  renderSection(@Arg('input', { description: 'Which section, and the text.' }) input: RenderSectionInput, @Ctx() request: Request) {
    return renderSection(request, input);
  }
}
alsoFields(accessibleTextPolicy, { author: varying('section', sparing(sectionAudiences)) });
answeredBy('AccessibleText', { author: [personById, 'recordedBy'] });

@Resolver(() => Line)
export class LineInOtherWordsResolver {
  @FieldResolver(() => [AccessibleText], { description: 'What it says in easy words and in other languages, of each the text that was written last.' })
  async inOtherWords(@Root() { id }: Line, @Ctx() { load }: Request) {
    return latestOfEach(await load(textsOfLine, id));
  }
}
for (const { policy } of Object.values(kindsOfLine)) {
  alsoFields(policy, { inOtherWords: asRead });
  answeredBy(policy.name, { inOtherWords: [textsOfLine, 'id'] });
}

@Resolver(() => PlanSection)
export class SectionInOtherWordsResolver {
  @FieldResolver(() => [AccessibleText], { description: 'What the whole section says in easy words and in other languages, of each the text that was written last.' })
  async inOtherWords(@Root() { planId, section }: PlanSection, @Ctx() { load }: Request) {
    return latestOfEach(await load(textsOfPlan, planId)).filter((text) => text.section === section);
  }
}
// A section is made of the inclusions of its plan.
answeredBy('PlanSection', { inOtherWords: [textsOfPlan, 'planId'] });

@Resolver(() => Child)
export class ProfileOfChildResolver {
  @FieldResolver(() => OnePageProfile, { nullable: true, description: 'One page in the child’s own words: the newest that you may read.' })
  async profile(@Root() { id }: Child, @Ctx() { load }: Request) {
    return (await load(profilesOfChild, id)).at(-1) ?? null;
  }

  @FieldResolver(() => [OnePageProfile], { description: 'Every profile in the child’s own words that you may read, the first one first.' })
  profiles(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(profilesOfChild, id);
  }

  @Mutation(() => OnePageProfileResult, { description: 'Writes down what a child says of themself, for everybody who meets them.' })
  writeProfile(@Arg('input', { description: 'The child’s words.' }) input: WriteProfileInput, @Ctx() request: Request) {
    return writeProfile(request, input);
  }
}
alsoFields(childPolicy, { profile: asRead, profiles: asRead });
answeredBy('Child', { profile: [profilesOfChild, 'id'], profiles: [profilesOfChild, 'id'] });
