import { Field, ID, ObjectType } from 'type-graphql';
import { holdsNoRecord, Kind, selectEntry, type Request } from '../access';
import type { Entity } from '../platform/database/table';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';

@ObjectType({ description: 'One way in which you may act: for an organisation, or for the family. Rights never add up across capacities.' })
export class Capacity {
  @Field(() => ID, { description: 'Send it as `x-acting-for` to act in this capacity.' }) readonly actingFor!: string;
  @Field(() => Organisation, { nullable: true, description: 'The organisation; none when you act for the family or for yourself.' }) readonly organisation!: Organisation | null;
  @Field(() => [Kind], { description: 'The posts that you hold there.' }) readonly posts!: readonly Kind[];
}
holdsNoRecord('Capacity', 'it is about the viewer alone');

@ObjectType({ description: 'Who you are to the hub.' })
export class Me {
  @Field(() => Person, { nullable: true, description: 'You, as others see you beside what you did.' }) readonly person!: Person | null;
  @Field(() => ID, { nullable: true, description: 'The capacity you act in now; none while you have several and have chosen none.' }) readonly actingFor!: string | null;
  @Field(() => [Capacity], { description: 'Every capacity in which you may act today.' }) readonly capacities!: readonly Capacity[];
}
holdsNoRecord('Me', 'it is about the viewer alone');

const entry = (entity: Entity<object>, id: string): string =>
  `(SELECT row_to_json(e) FROM (${selectEntry(entity)} WHERE t.id = ${id}) e)`;
const WHO = `SELECT ${entry(Person, '$1')} AS person, (SELECT coalesce(json_agg(json_build_object(
    'actingFor', c.id, 'organisation', ${entry(Organisation, 'c.id')},
    'posts', ARRAY(SELECT DISTINCT kind FROM post WHERE person_id = $1 AND organisation_id = c.id AND starts_at <= now() AND ends_at > now()))), '[]')
  FROM unnest(capacities($1)) AS c (id)) AS capacities`;

/** The viewer, and the capacities they may choose from: what is asked first whenever somebody opens anything. */
export async function meOf(request: Request): Promise<Me> {
  const { tx, viewer } = await request.entered();
  const [who] = await tx.query<Pick<Me, 'person' | 'capacities'>>(WHO, [viewer.personId]);
  return { ...who!, actingFor: viewer.actingFor };
}
