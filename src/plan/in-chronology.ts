import { standsInChronology } from '../people';
import { planVersionPolicy } from './versions/plan-version.policy';

standsInChronology(planVersionPolicy, { on: 'issuedOn', what: 'A plan was issued', told: ['title', 'note'] });
