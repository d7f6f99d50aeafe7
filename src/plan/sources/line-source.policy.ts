import { asRead, noField, policyFor, varying } from '../../access';
import { planKeepers, sectionAudiences, sparing, wordedBy, wordingAudiences } from '../audiences';
import { LineSource } from './line-source.entity';

/** Whoever gave the word for an amount may be somebody whose place of work tells where the child is. */
const wording = varying('section', sparing(wordingAudiences));

export const lineSourcePolicy = policyFor(LineSource, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { cite: varying('section', wordedBy) },
  fields: {
    lineType: asRead, lineId: asRead, section: asRead, sourceType: asRead, sourceId: asRead, wording, terms: wording,
    document: wording, page: wording, writtenBy: wording, writtenOn: wording,
    neededInClass: noField, sharedWithFamily: noField,
  },
});
