import './in-chronology';
import { CatalogueEntryResolver, LocalOfferServiceResolver } from './catalogue/catalogue.resolver';
import { ProvisionInCatalogueResolver } from './catalogue/provision-in-catalogue.resolver';
import { AccessibleTextResolver, LineInOtherWordsResolver, ProfileOfChildResolver, SectionInOtherWordsResolver } from './accessible/accessible.resolver';
import { AspirationResolver, LineResolver, LineSourceResolver, LineWordingResolver, NeedResolver, OutcomeResolver, ProvisionResolver } from './line.resolver';
import { documentResolvers } from './documents/documents.resolvers';
import { importResolvers } from './imports/imports.resolvers';
import { KindOfPlanResolver, MovedPlanResolver } from './kinds/kinds.resolver';
import { ChangeOfPlanResolver, PlanUpdatedResolver } from './plan-changes.resolver';
import { versionResolvers } from './versions/versions.resolvers';
import { PlanResolver, PlansOfChildResolver } from './plan.resolver';
import { FindingOverrideResolver, PlanFindingResolver, PlanQualityResolver, QualityPartResolver, VersionQualityResolver } from './quality/quality.resolver';
import { PlanInclusionResolver, ThreadLinkResolver, UnsupportedLineResolver } from './thread.resolver';
import './search/searched-of-plans';
import { SearchResolver } from './search/search.resolver';
import { writingResolvers } from './writing/writing';

export const planResolvers = [
  CatalogueEntryResolver, LocalOfferServiceResolver, ProvisionInCatalogueResolver, AccessibleTextResolver, LineInOtherWordsResolver, SectionInOtherWordsResolver, ProfileOfChildResolver,
  PlanResolver, KindOfPlanResolver, MovedPlanResolver, PlansOfChildResolver, LineResolver, AspirationResolver, NeedResolver, OutcomeResolver, ProvisionResolver, LineWordingResolver, LineSourceResolver,
  ThreadLinkResolver, PlanInclusionResolver, UnsupportedLineResolver, ...versionResolvers, PlanUpdatedResolver, ChangeOfPlanResolver,
  PlanQualityResolver, VersionQualityResolver, FindingOverrideResolver, PlanFindingResolver, QualityPartResolver,
  ...writingResolvers,
  ...documentResolvers, ...importResolvers,
  SearchResolver,
] as const;
