import { Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';

@ObjectType({ description: 'One item of the SEN2 person-level return.' })
export class Sen2Item {
  @Field(() => String, { description: 'Its number in the guide, as 2.4.' }) readonly item!: string;
  @Field(() => String, { description: 'Its name in the return, as RequestOutcomeDate.' }) readonly name!: string;
  @Field(() => String, { nullable: true, description: 'What would be returned, by its code; none where it is left blank, or missing.' }) readonly value!: string | null;
  @Field(() => Boolean, { description: 'Whether the return asks for it and it is not there.' }) readonly isMissing!: boolean;
}
holdsNoRecord('Sen2Item', 'it repeats what its reader may read in the records themselves');

@ObjectType({ description: 'A group of items of the SEN2 return that belong together: a person, a request, an assessment, a plan, a placement.' })
export class Sen2Group {
  @Field(() => Int, { description: 'The module of the return, 1 to 5.' }) readonly module!: number;
  @Field(() => String, { description: 'What the group is of, as Request.' }) readonly name!: string;
  @Field(() => [Sen2Item], { description: 'Its items, in the order of the return.' }) readonly items!: readonly Sen2Item[];
}
holdsNoRecord('Sen2Group', 'it repeats what its reader may read in the records themselves');

@ObjectType({ description: 'What the SEN2 return would say of a child as things stand, and what is missing. It is no return: that is made for all at once.' })
export class Sen2Facts {
  @Field(() => [Sen2Group], { description: 'Every group of items, by module.' }) readonly groups!: readonly Sen2Group[];
  @Field(() => [String], { description: 'What is missing, each by its number and name.' }) readonly missing!: readonly string[];
}
holdsNoRecord('Sen2Facts', 'it repeats what its reader may read in the records themselves');

type Value = string | boolean | null | undefined;
const asText = (value: Value): string | null => (typeof value === 'boolean' ? (value ? '1' : '0') : value || null);

/** An item that the return asks for. */
export const required = (item: string, name: string, value: Value): Sen2Item => ({ item, name, value: asText(value), isMissing: asText(value) === null });
/** An item that can be blank. */
export const optional = (item: string, name: string, value: Value): Sen2Item => ({ item, name, value: asText(value), isMissing: false });
