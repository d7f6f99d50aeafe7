import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../access';
import { ImportIncidentsResolver } from './partners/incidents/import-incidents.resolver';
import { deliverLocalOffer, DeliverLocalOfferInput, LocalOfferDelivery, LocalOfferDeliveryResult } from './partners/open-referral-uk/deliver-local-offer';

@Resolver(() => LocalOfferDelivery)
class LocalOfferDeliveryResolver {
  @Mutation(() => LocalOfferDeliveryResult, { description: 'Takes in services of the Local Offer of the authority that you act for, as an Open Referral UK directory tells of them.' })
  deliverLocalOffer(@Arg('input', { description: 'The services.' }) { services }: DeliverLocalOfferInput, @Ctx() request: Request) {
    return deliverLocalOffer(request, { services });
  }
}

export const exchangeResolvers = [LocalOfferDeliveryResolver, ImportIncidentsResolver] as const;
