import { asRead, noField, policyFor, varying } from '../../access';
import { wordedBy } from '../audiences';
import { answersOnLine, saidOfLineReaders, saidOfLineWriters, whoSaidItOfLine, writersOnLine } from './audiences';
import { LineProposal } from './line-proposal.entity';

const answer = varying('section', answersOnLine);

/** Everybody with a part in what a line says may propose how to word it; it is for those who word it to accept that. */
export const lineProposalPolicy = policyFor(LineProposal, {
  read: varying('section', saidOfLineReaders),
  write: varying('section', saidOfLineWriters),
  may: {
    propose: varying('section', writersOnLine),
    withdraw: varying('section', whoSaidItOfLine),
    accept: varying('section', wordedBy),
    decline: varying('section', wordedBy),
  },
  fields: {
    lineType: asRead,
    lineId: asRead,
    section: asRead,
    oldText: asRead,
    newText: asRead,
    why: asRead,
    state: asRead,
    answer,
    answeredAt: asRead,
    answeredById: answer,
    sharedWithFamily: asRead,
    lineFor: noField,
  },
});
