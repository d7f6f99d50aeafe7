import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answeredBy, type Request } from '../../access';
import { Organisation, organisationById } from '../../people';
import { asConnection } from '../../platform/graphql/connection';
import { AddCatalogueEntryInput, ChangeCatalogueEntryInput, CatalogueArgs, LocalOfferArgs, RetireCatalogueEntryInput } from './catalogue.inputs';
import { catalogueEntryById, serviceById } from './catalogue.loaders';
import { CatalogueConnection, CatalogueEntryResult, LocalOfferServiceConnection } from './catalogue.results';
import { CatalogueEntry } from './catalogue-entry.entity';
import { addCatalogueEntry, changeCatalogueEntry, retireCatalogueEntry } from './keep-catalogue';
import { pageOfCatalogue, pageOfServices } from './list-entries';
import { LocalOfferService } from './local-offer.entity';

@Resolver(() => CatalogueEntry)
export class CatalogueEntryResolver {
  @Query(() => CatalogueEntry, { nullable: true, description: 'An entry in a catalogue of interventions.' })
  catalogueEntry(@Arg('id', () => ID, { description: 'The entry.' }) id: string, @Ctx() { load }: Request) {
    return load(catalogueEntryById, id);
  }

  @Query(() => CatalogueConnection, { description: 'Interventions that schools and authorities offer, by name.' })
  async catalogue(@Args(() => CatalogueArgs) args: CatalogueArgs, @Ctx() request: Request) {
    return asConnection(await pageOfCatalogue(request, args));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The school or the authority that offers it.' })
  organisation(@Root() { organisationId }: CatalogueEntry, @Ctx() { load }: Request) {
    return load(organisationById, organisationId);
  }

  @Mutation(() => CatalogueEntryResult, { description: 'Adds an entry to the catalogue of the school or the authority that you act for.' })
  addCatalogueEntry(@Arg('input', { description: 'The entry.' }) input: AddCatalogueEntryInput, @Ctx() request: Request) {
    return addCatalogueEntry(request, input);
  }

  @Mutation(() => CatalogueEntryResult, { description: 'Changes what an entry says. Lines that name it say what they said.' })
  changeCatalogueEntry(@Arg('input', { description: 'What is to be otherwise.' }) input: ChangeCatalogueEntryInput, @Ctx() request: Request) {
    return changeCatalogueEntry(request, input);
  }

  @Mutation(() => CatalogueEntryResult, { description: 'Takes an entry out of the catalogue. Lines that name it keep it.' })
  retireCatalogueEntry(@Arg('input', { description: 'Which entry.' }) input: RetireCatalogueEntryInput, @Ctx() request: Request) {
    return retireCatalogueEntry(request, input);
  }
}
answeredBy('Query', { catalogueEntry: [catalogueEntryById, 'id'], localOfferService: [serviceById, 'id'] });
answeredBy('CatalogueEntry', { organisation: [organisationById, 'organisationId'] });
answeredBy('LocalOfferService', { authority: [organisationById, 'authorityId'] });

@Resolver(() => LocalOfferService)
export class LocalOfferServiceResolver {
  @Query(() => LocalOfferService, { nullable: true, description: 'A service in a Local Offer.' })
  localOfferService(@Arg('id', () => ID, { description: 'The service.' }) id: string, @Ctx() { load }: Request) {
    return load(serviceById, id);
  }

  @Query(() => LocalOfferServiceConnection, { description: 'Services of the Local Offer that are there now, by name.' })
  async localOffer(@Args(() => LocalOfferArgs) args: LocalOfferArgs, @Ctx() request: Request) {
    return asConnection(await pageOfServices(request, args));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The authority whose Local Offer it is in.' })
  authority(@Root() { authorityId }: LocalOfferService, @Ctx() { load }: Request) {
    return load(organisationById, authorityId);
  }
}
