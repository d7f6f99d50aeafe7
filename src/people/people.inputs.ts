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

@InputType({ description: 'Puts a child on the roll of a school.' })
export class EnrolChildInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The school or setting.' }) schoolId!: string;
  @Field(() => CalendarDate, { description: 'First day on roll.' }) fromOn!: string;
  @Field(() => String, { nullable: true, description: 'National curriculum year: N1, N2, R, 1 to 14, X.' }) yearGroup?: string | null;
}
export const enrolChildShape = z.object({
  yearGroup: z.string().regex(/^(N1|N2|R|[1-9]|1[0-4]|X)$/, 'a year group is N1, N2, R, 1 to 14 or X').nullish(),
});

@InputType({ description: 'Takes a practitioner into the team around a child.' })
export class AddToTeamInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The practitioner.' }) personId!: string;
  @Field(() => ID, { description: 'The organisation they act for; they must hold the post there.' }) organisationId!: string;
  @Field(() => Kind, { description: 'How they stand to the child; a post that they hold.' }) kind!: Kind;
}

@InputType({ description: 'Ends somebody’s part in the team around a child.' })
export class LeaveTeamInput extends DeedInput {
  @Field(() => ID, { description: 'The place in the team that ends.' }) teamMemberId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'Adds a parent, carer or other family member.' })
export class AddFamilyMemberInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'Name, as they wish to be called.' }) name!: string;
  @Field(() => String, { description: 'What they are to the child: mother, grandfather, foster carer.' }) relation!: string;
  @Field(() => Boolean, { description: 'Whether they have parental responsibility.' }) parentalResponsibility!: boolean;
  @Field(() => ID, { nullable: true, description: 'Their account, where they have one: with parental responsibility it opens the child’s record to them.' }) personId?: string | null;
}
export const addFamilyMemberShape = z.object({ name, relation: z.string().trim().min(1, 'say what they are to the child').max(100) });

@InputType({ description: 'One thing that an agency says about a child.' })
export class FactInput {
  @Field(() => FactCategory, { description: 'What it is about.' }) category!: FactCategory;
  @Field(() => String, { description: 'The fact’s own name, as MAKATON.' }) key!: string;
  @Field(() => String, { description: 'The fact’s name in plain words.' }) label!: string;
  @Field(() => GraphQLJSON, { description: 'What is said, exactly.' }) value!: unknown;
  @Field(() => String, { nullable: true, description: 'What it is compared by with other agencies’ answers; none where several can be right.' }) comparedBy?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it was said; today if not given.' }) saidOn?: string | null;
  @Field(() => String, { description: 'The record and place in it that it comes from.' }) source!: string;
}

@InputType({ description: 'What an agency’s system holds about one child.' })
export class DeliverFactsInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => [FactInput], { description: 'Everything the agency says now. What it said before under the same names becomes history.' }) facts!: FactInput[];
}
const fact = z.object({
  key: z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/, 'a fact’s name is in capitals, as MAKATON'),
  label: z.string().min(1).max(200),
  value: z.unknown().refine((value) => JSON.stringify(value ?? null).length <= 20_000, 'a fact has at most 20,000 characters'),
  source: z.string().min(1).max(300),
});
export const deliverFactsShape = z.object({ facts: z.array(fact).min(1, 'there is nothing to deliver').max(500, 'deliver at most 500 facts at once') });
