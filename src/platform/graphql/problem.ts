import { createUnionType, Field, InterfaceType, ObjectType, type ClassType } from 'type-graphql';
import { holdsNoRecord } from './transparent';

/** Something a person can act on. Nothing was changed; the answer says what stands in the way. */
@InterfaceType({
  description: 'Why a deed was not done, in words the person who asked can act on. Nothing was changed.',
  resolveType: (problem: { __typename: string }) => problem.__typename,
})
export abstract class Problem {
  @Field(() => String, { description: 'Stable name of the problem, for programs.' })
  abstract readonly code: string;

  @Field(() => String, { description: 'What stands in the way, in plain words, for people.' })
  abstract readonly message: string;
}

@ObjectType({ implements: Problem, description: 'Something in the input cannot be accepted. Everything else that was sent is untouched.' })
export class InvalidInput extends Problem {
  readonly __typename = 'InvalidInput';
  readonly code = 'INVALID_INPUT';
  readonly message: string;
  @Field(() => [InvalidField], { description: 'Each field that cannot be accepted, and why.' })
  readonly fields: readonly InvalidField[];
  constructor(fields: readonly InvalidField[]) {
    super();
    this.fields = fields;
    this.message = fields.map(({ field, reason }) => (field ? `${field}: ${reason}` : reason)).join('; ');
  }
}

@ObjectType({ description: 'One field of an input that cannot be accepted.' })
export class InvalidField {
  @Field(() => String, { description: 'Where it is in the input, as `provision.0.minutesPerSession`.' }) readonly field!: string;
  @Field(() => String, { description: 'Why it cannot be accepted, in plain words.' }) readonly reason!: string;
}
export const invalid = (field: string, reason: string): InvalidInput => new InvalidInput([{ field, reason }]);

@ObjectType({ implements: Problem, description: 'Somebody else changed it meanwhile. Nothing was overwritten: look at what is there now and decide.' })
export class ChangedMeanwhile extends Problem {
  readonly __typename = 'ChangedMeanwhile';
  readonly code = 'CHANGED_MEANWHILE';
  readonly message = 'Somebody else changed this meanwhile. Your text was not saved over theirs; both are here.';
  @Field(() => Number, { description: 'The version that is there now.' }) readonly presentVersion: number;
  @Field(() => String, { nullable: true, description: 'The text that is there now.' }) readonly presentText: string | null;
  @Field(() => String, { nullable: true, description: 'The text that was sent, given back so that it is not lost.' }) readonly yourText: string | null;
  @Field(() => [ConflictingField], { description: 'Each thing that you would have it say and that it says otherwise now, with both; nothing where it is only another version.' })
  readonly conflicts: readonly ConflictingField[];
  constructor(present: { version: number; text?: string | null }, yourText?: string | null, conflicts: readonly ConflictingField[] = []) {
    super();
    this.presentVersion = present.version;
    this.presentText = present.text ?? null;
    this.yourText = yourText ?? null;
    this.conflicts = conflicts;
  }
}

@ObjectType({ description: 'One thing that a record says otherwise by now than somebody would have had it say.' })
export class ConflictingField {
  @Field(() => String, { description: 'What it is, as `text` or `minutesPerSession`.' }) readonly field!: string;
  @Field(() => String, { nullable: true, description: 'What is there now.' }) readonly present!: string | null;
  @Field(() => String, { nullable: true, description: 'What was sent, given back so that it is not lost.' }) readonly yours!: string | null;
}

@ObjectType({ implements: Problem, description: 'Not possible in the state that it is in.' })
export class NotNow extends Problem {
  readonly __typename = 'NotNow';
  readonly code = 'NOT_NOW';
  readonly message: string;
  @Field(() => String, { description: 'The state it is in.' }) readonly presentState: string;
  constructor(message: string, presentState: string) {
    super();
    this.message = message;
    this.presentState = presentState;
  }
}

/** Whether a deed, or a part of one, answers that something stands in the way. */
export const isProblem = (outcome: unknown): outcome is Problem =>
  typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'message' in outcome && '__typename' in outcome;

/** Declares a problem of a module's own. */
export const problemNamed = (typeName: string): void => holdsNoRecord(typeName, 'what stands in the way, told to the one who asked');
for (const name of ['InvalidInput', 'InvalidField', 'ChangedMeanwhile', 'ConflictingField', 'NotNow']) problemNamed(name);

/** What a deed answers: the record, or a problem. */
export const resultOf = (name: string, description: string, ...types: ClassType[]) =>
  createUnionType({
    name,
    description,
    types: () => [...types, InvalidInput, ChangedMeanwhile, NotNow] as unknown as readonly [ClassType],
    resolveType: (value: object) => (value as { __typename: string }).__typename,
  });
