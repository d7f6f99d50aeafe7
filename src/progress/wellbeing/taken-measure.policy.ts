import { asRead, noField, policyFor, varying } from '../../access';
import { TakenMeasure } from './taken-measure.entity';
import { anyMeasureWriters, measureReaders, measureWriters } from './wellbeing.audiences';

export const takenMeasurePolicy = policyFor(TakenMeasure, {
  read: varying('about', measureReaders),
  write: varying('about', measureWriters),
  may: { record: anyMeasureWriters },
  appendOnly: true,
  fields: { instrument: asRead, instrumentVersion: asRead, about: asRead, takenFrom: asRead, takenOn: asRead, scores: noField, note: asRead, correctsId: asRead },
});
