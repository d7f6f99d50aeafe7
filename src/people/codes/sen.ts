import { entriesBy, type CodeList } from './code-list';

export interface SenProvision {
  readonly code: 'N' | 'K' | 'E';
  readonly name: string;
}

export const senProvisions: CodeList<SenProvision> = {
  name: 'Special educational needs provision',
  version: '2025',
  source: 'Department for Education, Common Basic Data Set and school census guide 2024 to 2025',
  entries: [
    { code: 'N', name: 'No special educational need' },
    { code: 'K', name: 'SEN support' },
    { code: 'E', name: 'Education, health and care plan' },
  ],
};

export type BroadArea =
  'cognition and learning' | 'communication and interaction' | 'social, emotional and mental health' | 'sensory and physical' | 'other';

export interface SenType {
  readonly code: string;
  readonly name: string;
  /** Absent where the Department gives the type a category of its own. */
  readonly area?: BroadArea;
}

export const senTypes: CodeList<SenType> = {
  name: 'Types of special educational need',
  version: '2025',
  source: 'Department for Education, Common Basic Data Set and school census guide 2024 to 2025; SEN Code of Practice, chapter 6',
  entries: [
    { code: 'SPLD', name: 'Specific learning difficulty', area: 'cognition and learning' },
    { code: 'MLD', name: 'Moderate learning difficulty', area: 'cognition and learning' },
    { code: 'SLD', name: 'Severe learning difficulty', area: 'cognition and learning' },
    { code: 'PMLD', name: 'Profound and multiple learning difficulty', area: 'cognition and learning' },
    { code: 'SEMH', name: 'Social, emotional and mental health', area: 'social, emotional and mental health' },
    { code: 'SLCN', name: 'Speech, language and communication needs', area: 'communication and interaction' },
    { code: 'ASD', name: 'Autistic spectrum disorder', area: 'communication and interaction' },
    { code: 'HI', name: 'Hearing impairment', area: 'sensory and physical' },
    { code: 'VI', name: 'Vision impairment', area: 'sensory and physical' },
    { code: 'MSI', name: 'Multi-sensory impairment', area: 'sensory and physical' },
    { code: 'PD', name: 'Physical disability', area: 'sensory and physical' },
    { code: 'DS', name: 'Down syndrome' },
    { code: 'OTH', name: 'Other difficulty or disability', area: 'other' },
    { code: 'NSA', name: 'SEN support but no specialist assessment of type of need' },
  ],
};

const byCode = entriesBy(senTypes, 'code');

export const senTypeByCode = (code: string): SenType | undefined => byCode.get(code.trim().toUpperCase());
