import type { CodeList } from './code-list';

export interface CurriculumYear {
  readonly code: string;
  readonly name: string;
  readonly keyStage?: 'early years' | '1' | '2' | '3' | '4' | '5';
}

const years = (from: number, to: number, keyStage: CurriculumYear['keyStage']): CurriculumYear[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ code: `${from + index}`, name: `Year ${from + index}`, keyStage }));

export const curriculumYears: CodeList<CurriculumYear> = {
  name: 'National curriculum years',
  version: '2025',
  source: 'Department for Education, Common Basic Data Set: national curriculum year group',
  entries: [
    { code: 'N1', name: 'Nursery, first year', keyStage: 'early years' },
    { code: 'N2', name: 'Nursery, second year', keyStage: 'early years' },
    { code: 'R', name: 'Reception', keyStage: 'early years' },
    ...years(1, 2, '1'),
    ...years(3, 6, '2'),
    ...years(7, 9, '3'),
    ...years(10, 11, '4'),
    ...years(12, 13, '5'),
    { code: '14', name: 'Year 14' },
    { code: 'X', name: 'Not following the national curriculum' },
  ],
};
