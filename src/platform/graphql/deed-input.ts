import { Field, InputType } from 'type-graphql';

@InputType({ description: 'What every deed accepts.' })
export abstract class DeedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Any text of your own, new for each deed. Sent again after a lost answer, the deed is not done twice: the first answer comes back.',
  })
  idempotencyKey?: string | null;
}
