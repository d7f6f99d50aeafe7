import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';

/** In the order in which a child goes through them. */
export enum BehaviourStage {
  CALM = 'CALM',
  UNSETTLED = 'UNSETTLED',
  RISING = 'RISING',
  CRISIS = 'CRISIS',
  RECOVERING = 'RECOVERING',
}
registerEnumType(BehaviourStage, {
  name: 'BehaviourStage',
  description: 'How far things have gone.',
  valuesConfig: {
    CALM: { description: 'The child is calm and can learn.' },
    UNSETTLED: { description: 'Something has set it off; early signs show.' },
    RISING: { description: 'It grows.' },
    CRISIS: { description: 'The behaviour itself; keeping everybody safe comes first.' },
    RECOVERING: { description: 'It is over, and the child is tired and easily set off again.' },
  },
});

@ObjectType('StageResponse', { description: 'What adults do and say at one stage.' })
@InputType('StageResponseInput', { description: 'What adults do and say at one stage.' })
export class StageResponse {
  @Field(() => BehaviourStage, { description: 'The stage.' }) stage!: BehaviourStage;
  @Field(() => String, { nullable: true, description: 'What it looks like.' }) looksLike?: string | null;
  @Field(() => String, { description: 'What adults do.' }) staffDo!: string;
  @Field(() => String, { nullable: true, description: 'What adults say, word for word.' }) staffSay?: string | null;
}
holdsNoRecord('StageResponse', 'it is a part of the description of a behaviour that its reader may read');
