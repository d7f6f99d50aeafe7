import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { openToAll } from '../access';

@ObjectType({ description: 'Someone who works with children, or a family member, or a partner’s system, as they appear beside what they did.' })
@Entity()
export class Person {
  @Field(() => ID, { description: 'Random; tells nothing about whom it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Field(() => String, { description: 'The name to show beside what they did.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Boolean, { description: 'A partner’s system, which acts for its organisation and is nobody.' })
  @Column({ type: 'boolean', default: false })
  isSystem!: boolean;

  /** The name a demo person is asked for by; nothing outside the demo has one. */
  @Index({ unique: true })
  @Column({ type: 'text', nullable: true })
  handle!: string | null;
}
openToAll(Person, 'a record shows who wrote it; there is no list of persons to search');
