import { adviceRequest, assessment } from './assessment';
import type { Row } from './words';

/** That somebody was reminded or chased is known as widely as what is due: of a course as an assessment, of advice as that it was asked (0012). */
export const chase: Row = (kind, record, asker) => {
  const { audience } = record.row;
  if (audience === 'COURSE') return assessment(kind, record, asker);
  return adviceRequest(kind, { ...record, row: { ...record.row, kind: audience } }, asker);
};
