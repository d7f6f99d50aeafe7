import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Line } from './line.entity';

export enum WhoseWords {
  CHILD = 'CHILD',
  YOUNG_PERSON = 'YOUNG_PERSON',
  FAMILY = 'FAMILY',
}
registerEnumType(WhoseWords, {
  name: 'WhoseWords',
  description: 'Whose words they are.',
  valuesConfig: {
    CHILD: { description: 'The child’s own.' },
    YOUNG_PERSON: { description: 'The young person’s own, after compulsory school age.' },
    FAMILY: { description: 'The parents’ or carers’.' },
  },
});

@ObjectType({ implements: Line, description: 'What the child or the family hopes for, in their own words. Nobody is held to it; everything else is for its sake.' })
@Entity()
export class Aspiration extends Line {
  @Field(() => WhoseWords, { description: 'Whose words they are.' })
  @Column({ type: 'text' })
  whoseWords!: WhoseWords;

  @Field(() => String, { nullable: true, description: 'How the words were gathered: a conversation, pictures, signs.' })
  @Column({ type: 'text', nullable: true })
  howGathered!: string | null;
}
