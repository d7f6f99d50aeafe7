import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, varying, type Request } from '../../access';
import { shown } from '../amount';
import { sparing, wordingAudiences } from '../audiences';
import { Provision } from '../provision.entity';
import { provisionPolicy } from '../provision.policy';
import { adultHoursForChild, adultHoursPerYear, poundsPerYear } from './adult-hours';
import { catalogueEntryById, serviceById } from './catalogue.loaders';
import { CatalogueEntry } from './catalogue-entry.entity';
import { LocalOfferService } from './local-offer.entity';

@Resolver(() => Provision)
export class ProvisionInCatalogueResolver {
  @FieldResolver(() => CatalogueEntry, { nullable: true, description: 'The intervention that it is, in the catalogue of a school or an authority.' })
  catalogueEntry(@Root() { catalogueEntryId }: Provision, @Ctx() { load }: Request) {
    return catalogueEntryId ? load(catalogueEntryById, catalogueEntryId) : null;
  }

  @FieldResolver(() => LocalOfferService, { nullable: true, description: 'The service of the Local Offer that gives it.' })
  service(@Root() { serviceId }: Provision, @Ctx() { load }: Request) {
    return serviceId ? load(serviceById, serviceId) : null;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Hours of adults in a year, planning and liaison with them. None where the line does not say how much, or how many adults.' })
  adultHoursPerYear(@Root() provision: Provision) {
    return shown(adultHoursPerYear(provision));
  }

  @FieldResolver(() => Float, { nullable: true, description: 'The same for this child alone: hours with a group are divided among it, planning and liaison are not.' })
  adultHoursPerYearForChild(@Root() provision: Provision) {
    return shown(adultHoursForChild(provision));
  }

  @FieldResolver(() => Float, { nullable: true, description: 'What that comes to in a year, in pounds, at the cost of an hour that the catalogue gives. None where it gives none.' })
  async poundsPerYear(@Root() provision: Provision, @Ctx() { load }: Request) {
    const named = provision.catalogueEntryId ? await load(catalogueEntryById, provision.catalogueEntryId) : null;
    return named && poundsPerYear(provision, named.poundsPerAdultHour);
  }
}
const wording = varying('section', wordingAudiences);
/** Whose catalogue it is, and what it costs there, tells where the child is. */
const whereabouts = varying('section', sparing(wordingAudiences));
alsoFields(provisionPolicy, {
  catalogueEntry: whereabouts, service: whereabouts, poundsPerYear: whereabouts, adultHoursPerYear: wording, adultHoursPerYearForChild: wording,
});
answeredBy('Provision', { catalogueEntry: [catalogueEntryById, 'catalogueEntryId'], poundsPerYear: [catalogueEntryById, 'catalogueEntryId'], service: [serviceById, 'serviceId'] });
