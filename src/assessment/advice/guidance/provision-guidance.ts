import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { Section } from '../../../plan';
import { Certainty, educationalOrHealth, whereItBelongs } from './educational-or-health';

registerEnumType(Certainty, {
  name: 'GuidanceCertainty',
  description: 'How sure guidance on provision is.',
  valuesConfig: {
    LAW: { description: 'The law says so.' },
    USUALLY: { description: 'It is usually so; a reason can tell otherwise.' },
    DEPENDS: { description: 'It depends on what it is for: the words do not tell.' },
  },
});

@ObjectType({ description: 'One reason why provision belongs where it does.' })
export class GuidanceReason {
  @Field(() => ID, { description: 'The rule, as EDUCATES_OR_TRAINS.' }) readonly ruleId!: string;
  @Field(() => String, { description: 'What follows, in plain words.' }) readonly says!: string;
  @Field(() => String, { description: 'Where it is written.' }) readonly authority!: string;
  @Field(() => Boolean, { description: 'Whether the rule was checked against its source.' }) readonly verified!: boolean;
  @Field(() => [String], { description: 'The words that it was found by.' }) readonly words!: readonly string[];
}

@ObjectType({ description: 'Whether provision is educational, of health or of social care, as far as its words tell. A help in writing: people decide.' })
export class ProvisionGuidance {
  @Field(() => [Section], { description: 'The section where it belongs; several, where it depends.' }) readonly belongsIn!: readonly Section[];
  @Field(() => Certainty, { description: 'How sure that is.' }) readonly certainty!: Certainty;
  @Field(() => [GuidanceReason], { description: 'Why: what decides first, what speaks beside it after it.' }) readonly reasons!: readonly GuidanceReason[];
  @Field(() => Boolean, { nullable: true, description: 'Whether the section that was meant is one of these; nothing where none was named.' }) readonly fits!: boolean | null;
  @Field(() => String, { description: 'The version of the rules.' }) readonly version!: string;
}

@ObjectType({ description: 'Guidance on one line of a draft.' })
export class LineGuidance {
  @Field(() => String, { description: 'The key of the line.' }) readonly key!: string;
  @Field(() => ProvisionGuidance, { description: 'Where it belongs, and why.' }) readonly guidance!: ProvisionGuidance;
}
for (const type of ['GuidanceReason', 'ProvisionGuidance', 'LineGuidance']) holdsNoRecord(type, 'rules, held against words that the asker sent or may read');

/** Guidance on a line of provision as it is worded; nothing where its words tell nothing. */
export function guidanceOn(texts: readonly (string | null | undefined)[], section: Section | null | undefined): ProvisionGuidance | null {
  const found = whereItBelongs(texts.filter(Boolean).join('. '));
  return found && { ...found, fits: section ? found.belongsIn.includes(section) : null, version: educationalOrHealth.version };
}
