import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { holdsNoRecord, keptBy, Kind, openToAll } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

@ObjectType({ description: 'A place where a service is given.' })
export class ServicePlace {
  @Field(() => String, { nullable: true, description: 'What the place is called.' }) readonly name!: string | null;
  @Field(() => String, { nullable: true, description: 'Its address, on one line.' }) readonly address!: string | null;
  @Field(() => String, { nullable: true, description: 'Its postcode.' }) readonly postcode!: string | null;
  @Field(() => [String], { description: 'What is said of how people get in and about.' }) readonly accessibility!: readonly string[];
}
holdsNoRecord('ServicePlace', 'the Local Offer is public');

@ObjectType({ description: 'A service in an authority’s Local Offer, as its directory tells of it (Open Referral UK).' })
@Entity()
@Index('local_offer_service_once', ['authorityId', 'sourceId'], { unique: true })
export class LocalOfferService {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The authority whose Local Offer it is in. */
  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => String, { description: 'What the directory knows it by.' })
  @Column({ type: 'text' })
  sourceId!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does, for whom.' })
  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Who gives it.' })
  @Column({ type: 'text', nullable: true })
  givenBy!: string | null;

  @Field(() => String, { description: 'Whether it is `active`, `inactive`, `defunct` or `temporarily closed`, in the directory’s words.' })
  @Column({ type: 'text' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'Where to read more.' })
  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to write.' })
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Field(() => Int, { nullable: true, description: 'From which age, in years.' })
  @Column({ type: 'int', nullable: true })
  minimumAge!: number | null;

  @Field(() => Int, { nullable: true, description: 'Up to which age, in years.' })
  @Column({ type: 'int', nullable: true })
  maximumAge!: number | null;

  @Field(() => [String], { description: 'What it costs those who use it.' })
  @Column({ type: 'jsonb' })
  fees!: readonly string[];

  @Field(() => [String], { description: 'When it is there.' })
  @Column({ type: 'jsonb' })
  times!: readonly string[];

  @Field(() => [String], { description: 'The areas that it serves.' })
  @Column({ type: 'jsonb' })
  areasServed!: readonly string[];

  @Field(() => [String], { description: 'What it is filed under, in the directory’s words.' })
  @Column({ type: 'jsonb' })
  topics!: readonly string[];

  @Field(() => [String], { description: 'Languages that it is given in.' })
  @Column({ type: 'jsonb' })
  languages!: readonly string[];

  @Field(() => [ServicePlace], { description: 'Where it is given.' })
  @Column({ type: 'jsonb' })
  places!: readonly ServicePlace[];

  @Field(() => String, { nullable: true, description: 'What the directory warns of.' })
  @Column({ type: 'text', nullable: true })
  alert!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When somebody last checked what is said of it.' })
  @Column({ type: 'date', nullable: true })
  assuredOn!: string | null;

  @Field(() => DateTime, { description: 'When the hub was last told something new of it.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  toldAt!: string;
}
openToAll(LocalOfferService, 'an authority must publish its Local Offer (Children and Families Act 2014 s.30)');
export const publishers = [Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM] as const;
keptBy(LocalOfferService, { of: 'authorityId', posts: publishers });
