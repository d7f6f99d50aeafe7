import { entryById } from '../../access';
import { CatalogueEntry } from './catalogue-entry.entity';
import { LocalOfferService } from './local-offer.entity';

export const catalogueEntryById = entryById(CatalogueEntry);
export const serviceById = entryById(LocalOfferService);
