import type { Child, ChildFact, ChildIdentifier } from '../../../people';
import { optional, required, type Sen2Group } from './sen2-item';

const latest = (facts: readonly ChildFact[], key: string): string | null => {
  const said = facts.filter((fact) => fact.key === key && fact.isCurrent && fact.isHeld).at(-1)?.value;
  return typeof said === 'string' ? said : said === undefined || said === null ? null : JSON.stringify(said);
};
const numbered = (identifiers: readonly ChildIdentifier[], scheme: string): string | null => identifiers.find((each) => each.scheme === scheme)?.value ?? null;

/** Module 1: the person. */
export function personItems(child: Child, facts: readonly ChildFact[], identifiers: readonly ChildIdentifier[]): Sen2Group {
  const [upn, uln] = [numbered(identifiers, 'UPN'), numbered(identifiers, 'ULN')];
  return {
    module: 1, name: 'Person',
    items: [
      required('1.1', 'Surname', child.familyName), required('1.2', 'Forename', child.givenName), required('1.3', 'PersonBirthDate', child.dateOfBirth),
      required('1.4', 'Sex', latest(facts, 'SEX_AT_BIRTH')), required('1.5', 'Ethnicity', latest(facts, 'ETHNICITY')), optional('1.6', 'PostCode', latest(facts, 'POSTCODE')),
      optional('1.7a', 'UPN', upn), optional('1.7b', 'UniqueLearnerNumber', uln), (!upn && !uln ? required : optional)('1.7c', 'UPNunknown', null),
    ],
  };
}
