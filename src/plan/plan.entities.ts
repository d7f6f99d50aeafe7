import { AccessibleText } from './accessible/accessible-text.entity';
import { OnePageProfile } from './accessible/one-page-profile.entity';
import { CatalogueEntry } from './catalogue/catalogue-entry.entity';
import { LocalOfferService } from './catalogue/local-offer.entity';
import { Aspiration } from './aspiration.entity';
import { LineWording } from './line-wording.entity';
import { Need } from './need.entity';
import { Outcome } from './outcome.entity';
import { PlanDocument } from './documents/plan-document.entity';
import { ImportedPiece } from './imports/imported-piece.entity';
import { PlanImport } from './imports/plan-import.entity';
import { PlanInclusion } from './plan-inclusion.entity';
import { Plan } from './plan.entity';
import { Provision } from './provision.entity';
import { FindingOverride } from './quality/finding-override.entity';
import { VersionQuality } from './quality/version-quality.entity';
import { LineSource } from './sources/line-source.entity';
import { ThreadLink } from './thread-link.entity';
import { versionEntities } from './versions/versions.entities';
import { writingEntities } from './writing/writing';

export const planEntities = [
  Plan, AccessibleText, OnePageProfile, Aspiration, Need, Outcome, Provision, ThreadLink, PlanInclusion, LineWording, LineSource, ...versionEntities, FindingOverride, VersionQuality,
  CatalogueEntry, LocalOfferService, ...writingEntities, PlanDocument, PlanImport, ImportedPiece,
] as const;
