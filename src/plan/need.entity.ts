import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Line } from './line.entity';

export enum NeedArea {
  COMMUNICATION_AND_INTERACTION = 'COMMUNICATION_AND_INTERACTION',
  COGNITION_AND_LEARNING = 'COGNITION_AND_LEARNING',
  SEMH = 'SEMH',
  SENSORY_AND_PHYSICAL = 'SENSORY_AND_PHYSICAL',
  HEALTH = 'HEALTH',
  SOCIAL_CARE = 'SOCIAL_CARE',
}
registerEnumType(NeedArea, {
  name: 'NeedArea',
  description: 'The broad area of a need: the four of the SEND Code of Practice, health, and social care.',
  valuesConfig: {
    COMMUNICATION_AND_INTERACTION: { description: 'Communication and interaction.' },
    COGNITION_AND_LEARNING: { description: 'Cognition and learning.' },
    SEMH: { description: 'Social, emotional and mental health.' },
    SENSORY_AND_PHYSICAL: { description: 'Sensory and physical.' },
    HEALTH: { description: 'Health.' },
    SOCIAL_CARE: { description: 'Social care.' },
  },
});

@ObjectType({ implements: Line, description: 'A need of the child, or a strength to build on.' })
@Entity()
export class Need extends Line {
  @Field(() => NeedArea, { description: 'Its broad area.' })
  @Column({ type: 'text' })
  area!: NeedArea;

  @Field(() => String, { nullable: true, description: 'Type of special educational need, by the Department for Education’s code, as SLCN.' })
  @Column({ type: 'text', nullable: true })
  senType!: string | null;

  @Field(() => Boolean, { description: 'A strength to build on, which asks for no provision.' })
  @Column({ type: 'boolean', default: false })
  isStrength!: boolean;
}
