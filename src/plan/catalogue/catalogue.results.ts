import { resultOf } from '../../platform/graphql/problem';
import { connectionOf } from '../../platform/graphql/connection';
import { CatalogueEntry } from './catalogue-entry.entity';
import { LocalOfferService } from './local-offer.entity';

export const CatalogueEntryResult = resultOf('CatalogueEntryResult', 'The entry, or what stands in the way.', CatalogueEntry);
export const CatalogueConnection = connectionOf(CatalogueEntry, 'Interventions by name.');
export const LocalOfferServiceConnection = connectionOf(LocalOfferService, 'Services of the Local Offer by name.');
