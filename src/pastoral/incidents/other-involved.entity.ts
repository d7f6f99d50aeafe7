import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';

export enum PartInIncident {
  HURT = 'HURT',
  TOOK_PART = 'TOOK_PART',
  SAW_IT = 'SAW_IT',
}
registerEnumType(PartInIncident, {
  name: 'PartInIncident',
  description: 'What another child had to do with an incident.',
  valuesConfig: {
    HURT: { description: 'They were hurt or upset by it.' },
    TOOK_PART: { description: 'They took part in it.' },
    SAW_IT: { description: 'They saw it.' },
  },
});

@ObjectType({ description: 'That another child was in an incident of this one. For those who answer for all the children of the school: no family and no plan is told.' })
@Entity()
export class OtherInvolved extends ChildRecord {
  @Field(() => ID, { description: 'The incident.' })
  @Index()
  @Column({ type: 'uuid' })
  incidentId!: string;

  /** Told as the child, to whoever may know that child. */
  @Column({ type: 'uuid' })
  otherChildId!: string;

  @Field(() => PartInIncident, { description: 'What they had to do with it.' })
  @Column({ type: 'text' })
  part!: PartInIncident;
}
