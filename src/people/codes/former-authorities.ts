import type { CodeList } from './code-list';

export interface FormerAuthority {
  readonly code: string;
  readonly name: string;
  /** Codes of the authorities that took over its area. */
  readonly successors: readonly string[];
}

export const formerAuthorities: CodeList<FormerAuthority> = {
  name: 'Local authorities that closed, whose codes live on in UPNs and old records',
  version: '2025',
  source: 'Children in need census 2026, rule on the authority of a UPN; reorganisation orders of 2009, 2019, 2021 and 2023',
  entries: [
    { code: '820', name: 'Bedfordshire', successors: ['822', '823'] },
    { code: '835', name: 'Dorset (before 2019)', successors: ['838', '839'] },
    { code: '836', name: 'Poole', successors: ['839'] },
    { code: '837', name: 'Bournemouth', successors: ['839'] },
    { code: '875', name: 'Cheshire', successors: ['895', '896'] },
    { code: '909', name: 'Cumbria', successors: ['942', '943'] },
    { code: '928', name: 'Northamptonshire', successors: ['940', '941'] },
  ],
};

export interface AreaCodeRange {
  readonly from: number;
  readonly to: number;
  readonly kind: 'wales' | 'other' | 'pseudo';
}

export const areaCodeRanges: CodeList<AreaCodeRange> = {
  name: 'Area codes that are no English authority',
  version: '2026',
  source: 'Children in need census 2026, rule on the authority of a UPN',
  entries: [
    { from: 1, to: 5, kind: 'pseudo' },
    { from: 660, to: 681, kind: 'wales' },
    { from: 701, to: 708, kind: 'other' },
  ],
};
