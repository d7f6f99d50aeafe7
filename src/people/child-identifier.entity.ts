import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';

export enum IdentifierScheme {
  UPN = 'UPN',
  FORMER_UPN = 'FORMER_UPN',
  NHS_NUMBER = 'NHS_NUMBER',
  ULN = 'ULN',
  LA_CHILD_ID = 'LA_CHILD_ID',
}
registerEnumType(IdentifierScheme, {
  name: 'IdentifierScheme',
  description: 'Whose number it is.',
  valuesConfig: {
    UPN: { description: 'Unique pupil number, 13 characters; for education purposes only.' },
    FORMER_UPN: { description: 'A unique pupil number the child had before.' },
    NHS_NUMBER: { description: 'NHS number, ten digits.' },
    ULN: { description: 'Unique learner number, ten digits; from 14.' },
    LA_CHILD_ID: { description: 'The social care system’s own number for the child.' },
  },
});

export enum Verification {
  UNVERIFIED = 'UNVERIFIED',
  FORMAT_CHECKED = 'FORMAT_CHECKED',
  DOUBTFUL = 'DOUBTFUL',
}
registerEnumType(Verification, {
  name: 'Verification',
  description: 'How far an identifier can be relied on.',
  valuesConfig: {
    UNVERIFIED: { description: 'Taken as it was sent.' },
    FORMAT_CHECKED: { description: 'Its check digit or letter is right; nobody has confirmed whose it is.' },
    DOUBTFUL: { description: 'A partner sent it although its check digit or letter is wrong. Kept as sent.' },
  },
});

@ObjectType({ description: 'A number that an agency knows the child by. A slot with a state of verification, never a key.' })
@Entity()
@Index(['scheme', 'value'])
// A partner's file may repeat a number wrongly (doubtful); a number that was checked is one child's.
@Index('child_identifier_once', ['scheme', 'value'], { unique: true, where: `((verification = 'FORMAT_CHECKED'::text) AND (scheme <> 'FORMER_UPN'::text))` })
export class ChildIdentifier extends ChildRecord {
  @Field(() => IdentifierScheme, { description: 'Whose number it is.' })
  @Column({ type: 'text' })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: 'The number, without spaces.' })
  @Column({ type: 'text' })
  value!: string;

  @Field(() => Verification, { description: 'How far it can be relied on.' })
  @Column({ type: 'text' })
  verification!: Verification;
}
