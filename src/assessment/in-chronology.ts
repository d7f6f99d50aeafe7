import { standsInChronology } from '../people';
import { assessmentPolicy } from './assessment.policy';
import { reviewPolicy } from './review/review.policy';

standsInChronology(assessmentPolicy, { on: 'openedOn', what: 'An assessment began', told: ['purpose'] });
standsInChronology(assessmentPolicy, { on: 'closedOn', what: 'An assessment ended', told: ['closedReason'] });
standsInChronology(reviewPolicy, { on: 'heldOn', what: 'A plan was reviewed', told: ['report'] });
