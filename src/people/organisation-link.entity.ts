import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { openToAll } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

/** What the other organisation is to this one. */
export enum OrganisationLinkKind {
  PREDECESSOR = 'PREDECESSOR',
  SUCCESSOR = 'SUCCESSOR',
  OTHER_SCHOOL = 'OTHER_SCHOOL',
  SERVES_AUTHORITY = 'SERVES_AUTHORITY',
  HAS_TRUST = 'HAS_TRUST',
}
registerEnumType(OrganisationLinkKind, {
  name: 'OrganisationLinkKind',
  description: 'What the other organisation is to this one.',
  valuesConfig: {
    PREDECESSOR: { description: 'The school that this one took over from.' },
    SUCCESSOR: { description: 'The school that took over from this one.' },
    OTHER_SCHOOL: { description: 'A school that is linked in another way, in the words of the register.' },
    SERVES_AUTHORITY: { description: 'An authority whose area this care board serves.' },
    HAS_TRUST: { description: 'A trust that belongs to this care board.' },
  },
});

@ObjectType({
  description: 'That two organisations belong together, as a public register says. The other one need not be known to the hub.',
})
@Entity()
export class OrganisationLink {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The organisation whose register entry says so. */
  @Index()
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => OrganisationLinkKind, { description: 'What the other organisation is to this one.' })
  @Column({ type: 'text' })
  kind!: OrganisationLinkKind;

  @Field(() => String, {
    nullable: true,
    description: 'The code by which the register names the other one: URN, ODS or authority code. None where its name leads to no code.',
  })
  @Column({ type: 'text', nullable: true })
  linkedCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The other one’s name, as the register writes it.' })
  @Column({ type: 'text', nullable: true })
  linkedName!: string | null;

  @Field(() => String, { description: 'The link in the register’s own words, as `Predecessor - merged`.' })
  @Column({ type: 'text' })
  words!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Since when.' })
  @Column({ type: 'date', nullable: true })
  sinceOn!: string | null;
}
openToAll(OrganisationLink, 'organisations are public');
