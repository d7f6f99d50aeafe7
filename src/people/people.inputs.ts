import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { z } from 'zod';
import { Kind } from '../access';
import { DeedInput } from '../platform/graphql/deed-input';
import { CalendarDate } from '../platform/graphql/scalars';
import { IdentifierScheme } from './child-identifier.entity';
import { FactCategory } from './child-fact.entity';

const name = z.string().trim().min(1, 'a name is needed').max(200, 'a name has at most 200 characters');

@InputType({ description: 'A number that an agency knows the child by.' })
export class IdentifierInput {
  @Field(() => IdentifierScheme, { description: 'Whose number it is.' }) scheme!: IdentifierScheme;
  @Field(() => String, { description: 'The number; spaces do not matter.' }) value!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For a partner’s system: keep the number as its file has it, even with a wrong check digit. It is then marked doubtful.',
  })
  asSent!: boolean;
}

@InputType({ description: 'A child who is new to the hub.' })
export class RegisterChildInput extends DeedInput {
  @Field(() => String, { description: 'Given name, as the family uses it.' }) givenName!: string;
  @Field(() => String, { description: 'Family name.' }) familyName!: string;
  @Field(() => CalendarDate, { description: 'Date of birth.' }) dateOfBirth!: string;
  @Field(() => String, { nullable: true, description: 'How the child is spoken of, as she/her.' }) pronouns?: string | null;
  @Field(() => String, { nullable: true, description: 'Three-digit code of the responsible local authority.' }) authorityCode?: string | null;
  @Field(() => [IdentifierInput], { defaultValue: [], description: 'Numbers that agencies know the child by. Check digits must be right.' }) identifiers!: IdentifierInput[];
}
export const registerChildShape = z.object({ givenName: name, familyName: name });

@InputType({ description: 'A number of a child whom the hub knows already.' })
export class AddIdentifierInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => IdentifierInput, { description: 'The number.' }) identifier!: IdentifierInput;
}

@InputType({ description: 'That another agency knows the child too, so that its system may deliver what it holds.' })
export class OpenToAgencyInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The organisation that knows the child.' }) organisationId!: string;
  @Field(() => String, { description: 'How you know that it does, in a sentence.' }) reason!: string;
}
export const openToAgencyShape = z.object({ reason: z.string().trim().min(1, 'say how you know').max(300, 'a reason has at most 300 characters') });

@InputType({ description: 'Puts a child on the roll of a school.' })
export class EnrolChildInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The school or setting.' }) schoolId!: string;
  @Field(() => CalendarDate, { description: 'First day on roll.' }) fromOn!: string;
  @Field(() => String, { nullable: true, description: 'National curriculum year: N1, N2, R, 1 to 14, X.' }) yearGroup?: string | null;
}
const yearGroup = z.string().regex(/^(N1|N2|R|[1-9]|1[0-4]|X)$/, 'a year group is N1, N2, R, 1 to 14 or X').nullish();
export const enrolChildShape = z.object({ yearGroup });

@InputType({ description: 'Takes a child off the roll of a school.' })
export class EndEnrolmentInput extends DeedInput {
  @Field(() => ID, { description: 'The place on the roll.' }) enrolmentId!: string;
  @Field(() => CalendarDate, { description: 'Last day on roll. The school knows the child to the end of it; at once no more where it is today or past.' }) lastOn!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'Takes a child off the roll of one school and puts them on that of another.' })
export class MoveSchoolInput extends DeedInput {
  @Field(() => ID, { description: 'The place on the roll of the old school.' }) enrolmentId!: string;
  @Field(() => CalendarDate, { description: 'Last day at the old school.' }) lastOn!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => ID, { description: 'The new school or setting.' }) schoolId!: string;
  @Field(() => CalendarDate, { description: 'First day at the new school. The old one knows the child until then.' }) fromOn!: string;
  @Field(() => String, { nullable: true, description: 'National curriculum year there: N1, N2, R, 1 to 14, X.' }) yearGroup?: string | null;
}
export const moveSchoolShape = z.object({ yearGroup });

@InputType({ description: 'Takes a practitioner into the team around a child.' })
export class AddToTeamInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The practitioner.' }) personId!: string;
  @Field(() => ID, { description: 'The organisation they act for; they must hold the post there.' }) organisationId!: string;
  @Field(() => Kind, { description: 'How they stand to the child; a post that they hold, and one that a team takes: whoever works with the child.' }) kind!: Kind;
  @Field(() => CalendarDate, { nullable: true, description: 'First day in the team; today if not given. Nothing opens before it.' }) sinceOn?: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day in the team, where it is known. A cover teacher needs one, at most 14 days away. Whoever works at a school is of the team no longer than the child is on its roll.',
  })
  untilOn?: string | null;
}

@InputType({ description: 'Ends somebody’s part in the team around a child.' })
export class LeaveTeamInput extends DeedInput {
  @Field(() => ID, { description: 'The place in the team that ends.' }) teamMemberId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'That an agency knows the child no more.' })
export class CloseToAgencyInput extends DeedInput {
  @Field(() => ID, { description: 'That the agency knows the child.' }) knownAgencyId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it does no more, in a sentence.' }) reason!: string;
}
const whyItEnds = z.string().trim().min(1, 'say why').max(300, 'a reason has at most 300 characters');
export const closeToAgencyShape = z.object({ reason: whyItEnds });

@InputType({ description: 'For whom an advocate speaks, why, and until when.' })
export class AdvocateInput {
  @Field(() => ID, { description: 'The family member by whose consent they act: a parent with parental responsibility and, once over compulsory school age, the young person.' }) consentBy!: string;
  @Field(() => String, { description: 'What they support the family or the young person with.' }) reason!: string;
  @Field(() => CalendarDate, { description: 'The last day that the consent is for.' }) untilOn!: string;
}

@InputType({ description: 'Ends somebody’s part in the family.' })
export class EndFamilyPartInput extends DeedInput {
  @Field(() => ID, { description: 'Whose part ends.' }) familyMemberId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why, in a sentence. It is for those who keep the record.' }) reason!: string;
}
export const endFamilyPartShape = z.object({ reason: whyItEnds });

@InputType({ description: 'Adds a parent, carer or other family member.' })
export class AddFamilyMemberInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'Name, as they wish to be called.' }) name!: string;
  @Field(() => String, { description: 'What they are to the child: mother, grandfather, foster carer.' }) relation!: string;
  @Field(() => Boolean, { description: 'Whether they have parental responsibility.' }) parentalResponsibility!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child is in their care, with or without parental responsibility: a parent for education (Education Act 1996 s.576).' }) hasCare!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether they foster the child.' }) fosters?: boolean;
  @Field(() => AdvocateInput, { nullable: true, description: 'For an advocate: by whose consent, why, and until when.' }) advocate?: AdvocateInput | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether this is the young person, who speaks for themself once over compulsory school age.' }) isYoungPerson!: boolean;
  @Field(() => ID, { nullable: true, description: 'Their account, where they have one: it opens the child’s record to a parent or carer until the young person’s own rights begin, to the young person from then on, and to an advocate as far as the consent goes.' }) personId?: string | null;
}
export const addFamilyMemberShape = z.object({
  name,
  relation: z.string().trim().min(1, 'say what they are to the child').max(100),
  advocate: z.object({ reason: z.string().trim().min(1, 'say what they are there for').max(300, 'a reason has at most 300 characters') }).nullish(),
});

@InputType({ description: 'One thing that an agency says about a child.' })
export class FactInput {
  @Field(() => FactCategory, { description: 'What it is about.' }) category!: FactCategory;
  @Field(() => String, { description: 'The fact’s own name, as MAKATON.' }) key!: string;
  @Field(() => String, { description: 'The fact’s name in plain words.' }) label!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'False where your record has a place for this and nothing stands there: another agency may hold it.' }) isHeld!: boolean;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What is said, exactly; none where nothing is held.' }) value?: unknown;
  @Field(() => String, { nullable: true, description: 'What it is compared by with other agencies’ answers; none where several can be right.' }) comparedBy?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it was said; today if not given.' }) saidOn?: string | null;
  @Field(() => String, { description: 'The record’s name, a blank, and the place in it: `PersonalDetailsRecord /makaton`.' }) source!: string;
}

@InputType({ description: 'What an agency’s system holds about one child.' })
export class DeliverFactsInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => [FactInput], { description: 'Everything that these records say now.' }) facts!: FactInput[];
  @Field(() => [String], {
    nullable: true,
    description: 'The names of the records that are delivered, each whole: what they said before and do not say now becomes history. All of the agency’s records if not given.',
  })
  records?: string[] | null;
}
const fact = z.object({
  isHeld: z.boolean().optional(),
  key: z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/, 'a fact’s name is in capitals, as MAKATON'),
  label: z.string().min(1).max(200),
  value: z.unknown().refine((value) => JSON.stringify(value ?? null).length <= 20_000, 'a fact has at most 20,000 characters'),
  source: z.string().min(1).max(300),
}).refine(({ isHeld = true, value }) => (value ?? null) !== null === isHeld, 'a fact has a value, or is said not to be held');
export const deliverFactsShape = z.object({
  facts: z.array(fact).max(500, 'deliver at most 500 facts at once'),
  records: z.array(z.string().min(1).max(100)).max(20).nullish(),
}).refine(({ facts, records }) => facts.length > 0 || (records ?? []).length > 0, 'there is nothing to deliver');
