import { enrolmentPolicy } from '../enrolment.policy';
import { authorityHandoverPolicy } from '../moving/authority-move.policy';
import { courtOrderPolicy } from '../orders/court-order.policy';
import { standsInChronology } from './source';

standsInChronology(enrolmentPolicy, { on: 'fromOn', what: 'Went on roll', told: ['yearGroup'] });
standsInChronology(enrolmentPolicy, { on: 'untilOn', what: 'Left the roll', told: [] });
standsInChronology(authorityHandoverPolicy, { on: 'handedOverOn', what: 'Another authority became responsible', told: [] });
standsInChronology(courtOrderPolicy, { on: 'madeOn', what: 'A court made an order', told: ['againstRelation', 'court'] });
