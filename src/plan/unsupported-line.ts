import { Field, ID, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../access';
import { LineType } from './line-type';
import { UnsupportedCode, type Unsupported } from './unsupported';

@ObjectType({ description: 'A line of a plan that something is missing for. A plan can be issued all the same; the list goes with it.' })
export class UnsupportedLine implements Unsupported {
  @Field(() => UnsupportedCode, { description: 'What is missing.' }) readonly code!: UnsupportedCode;
  @Field(() => String, { description: 'The same in plain words.' }) readonly message!: string;
  @Field(() => LineType, { description: 'What the line is.' }) readonly lineType!: LineType;
  @Field(() => ID, { description: 'The line.' }) readonly lineId!: string;
}
holdsNoRecord('UnsupportedLine', 'it names a line that the reader may see');
