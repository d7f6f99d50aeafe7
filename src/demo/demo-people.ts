import { demoRecords } from './demo-files';

export interface DemoPost {
  readonly organisation: string;
  readonly role: string;
}
export interface DemoRelative {
  readonly child: string;
  readonly relation: string;
  readonly parentalResponsibility: boolean;
  readonly order?: { readonly effects: readonly string[] };
}
/** Somebody who works with children, or somebody of a family, or both. */
export interface DemoSomebody {
  readonly handle: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly posts: readonly DemoPost[];
  readonly family?: readonly DemoRelative[];
}
export interface DemoSystem {
  readonly handle: string;
  readonly kind: 'SYSTEM';
  readonly name: string;
  readonly organisation: string;
  readonly scopes: readonly string[];
}
export type DemoPerson = DemoSomebody | DemoSystem;

export const isSystem = (person: DemoPerson): person is DemoSystem => 'kind' in person;
export const nameOf = (person: DemoPerson): string => (isSystem(person) ? person.name : `${person.givenName} ${person.familyName}`);

/** Everybody of the demo who has an account. */
export const demoPeople = (): readonly DemoPerson[] => demoRecords<DemoPerson>('people.json');
