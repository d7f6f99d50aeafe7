import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum Matter {
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  CARE = 'CARE',
}
registerEnumType(Matter, {
  name: 'Matter',
  description: 'A kind of matter that a young person decides for themself, and can let a parent into.',
  valuesConfig: {
    EDUCATION: { description: 'Education: the family’s part of sections A, B, E, F and I, and the facts of education.' },
    HEALTH: { description: 'Health: the family’s part of sections C and G, and the facts of health.' },
    CARE: { description: 'Social care: the family’s part of sections D and H, and the facts of social care.' },
  },
});

export enum OpenedBy {
  CONSENT = 'CONSENT',
  CAPACITY = 'CAPACITY',
}
registerEnumType(OpenedBy, {
  name: 'OpenedBy',
  description: 'What lets a parent into a young person’s matters.',
  valuesConfig: {
    CONSENT: { description: 'The young person’s own consent, which they can take back at any time.' },
    CAPACITY: { description: 'A decision that the young person cannot decide this matter now (Mental Capacity Act 2005 ss.2 and 3).' },
  },
});

@ObjectType({
  description: 'That a parent is let into matters of a young person, whose rights are their own: by their consent, or by a decision on capacity.',
})
@Entity()
export class OpenedMatters extends ChildRecord {
  @Field(() => ID, { description: 'The one of the family to whom they are opened.' })
  @Index()
  @Column({ type: 'uuid' })
  familyMemberId!: string;

  /** The account that the rights are given to. */
  @Column({ type: 'uuid' })
  parentId!: string;

  @Field(() => [Matter], { description: 'Which matters. A decision on capacity is about one.' })
  @Column({ type: 'jsonb' })
  matters!: readonly Matter[];

  @Field(() => OpenedBy, { description: 'What opens them.' })
  @Column({ type: 'text' })
  openedBy!: OpenedBy;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the young person’s capacity in this matter was assessed.' })
  @Column({ type: 'date', nullable: true })
  assessedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who assessed it: name and profession.' })
  @Column({ type: 'text', nullable: true })
  assessedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found: why the young person cannot decide this matter now, with all the help that was given.' })
  @Column({ type: 'text', nullable: true })
  finding!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day: the one that the young person named, or the one by which capacity is assessed again. None where no end was named.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was closed before that.' })
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed, where that was said.' })
  @Column({ type: 'text', nullable: true })
  closedReason!: string | null;
}
