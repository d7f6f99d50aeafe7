import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { holdsNoRecord, officeDeed } from '../../../access';
import { publishers, saveServices } from '../../../plan';
import { invalid, resultOf } from '../../../platform/graphql/problem';
import type { JsonValue } from '../../reading/json';
import { readServices } from './read-local-offer';

@InputType({ description: 'Services of the Local Offer of the authority that you act for.' })
export class DeliverLocalOfferInput {
  @Field(() => GraphQLJSON, { description: 'Services in the form of Open Referral UK 3.0: one, a list of them, or a page with `contents`. At most 1,000.' }) services!: JsonValue;
}

@ObjectType({ description: 'Something that was noticed in a service that was sent.' })
export class ServiceFinding {
  @Field(() => String, { description: '`refused`: it was left out; `doubtful`: the rest of it was taken.' }) readonly severity!: string;
  @Field(() => String, { description: 'Stable name of the finding, for programs.' }) readonly code!: string;
  @Field(() => String, { description: 'What is wrong, in plain words.' }) readonly reason!: string;
  @Field(() => String, { nullable: true, description: 'Where it stands in what was sent (a JSON pointer).' }) readonly path?: string;
  @Field(() => String, { nullable: true, description: 'What stood there, shortened.' }) readonly sent?: string;
}
holdsNoRecord('ServiceFinding', 'the Local Offer is public');

@ObjectType({ description: 'What became of services that were sent: the good ones are kept, and of each other it is said why it is not.' })
export class LocalOfferDelivery {
  readonly __typename!: 'LocalOfferDelivery';
  @Field(() => ID, { description: 'The authority whose Local Offer it is.' }) readonly id!: string;
  @Field(() => Int, { description: 'How many are new.' }) readonly added!: number;
  @Field(() => Int, { description: 'How many say something else than before.' }) readonly changed!: number;
  @Field(() => Int, { description: 'How many say what they said.' }) readonly unchanged!: number;
  @Field(() => [ServiceFinding], { description: 'What was noticed, service by service.' }) readonly findings!: readonly ServiceFinding[];
}
holdsNoRecord('LocalOfferDelivery', 'the Local Offer is public');
export const LocalOfferDeliveryResult = resultOf('LocalOfferDeliveryResult', 'What became of the services, or what stands in the way.', LocalOfferDelivery);

const AT_ONCE = 1_000;
/** Takes in services of the Local Offer of the authority that the viewer acts for. Sent twice, the second time changes nothing. */
export const deliverLocalOffer = officeDeed<DeliverLocalOfferInput & { readonly idempotencyKey?: never }, LocalOfferDelivery>({
  name: 'LocalOfferService.deliver',
  posts: publishers,
  async act({ services: sent }, { tx, viewer }) {
    const { services, findings } = readServices(sent);
    if (services.length > AT_ONCE) return invalid('services', 'at most 1,000 at once');
    const saved = await saveServices(tx.connection, viewer.actingFor, services);
    return { __typename: 'LocalOfferDelivery', id: viewer.actingFor, ...saved, findings };
  },
});
