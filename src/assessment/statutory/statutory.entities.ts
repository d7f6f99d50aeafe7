import { Challenge } from './challenging/challenge.entity';
import { Deadline } from './deadline.entity';
import { DecisionNotice } from './deciding/decision-notice.entity';
import { DraftResponse } from './drafting/draft-response.entity';
import { SettingConsultation } from './drafting/setting-consultation.entity';
import { NamedSetting } from './sen2/named-setting.entity';
import { PlanTerms } from './sen2/plan-terms.entity';
import { StatutoryException } from './statutory-exception.entity';
import { StatutoryStep } from './statutory-step.entity';

export const statutoryEntities = [
  StatutoryStep, StatutoryException, Deadline, DecisionNotice, SettingConsultation, DraftResponse, Challenge, NamedSetting, PlanTerms,
] as const;
