import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/project-root';

export const demoFolder = join(projectRoot, 'src/demo/data');
export const readDemo = <T>(name: string): T => JSON.parse(readFileSync(join(demoFolder, name), 'utf8')) as T;

export interface DemoPost {
  readonly organisation: string;
  readonly role: string;
  readonly service?: string;
}
export interface DemoRelative {
  readonly child: string;
  readonly relation: string;
  readonly parentalResponsibility: boolean;
  readonly order?: { readonly effects: readonly string[] };
}
export interface DemoPractitioner {
  readonly handle: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title?: string;
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
export type DemoPerson = DemoPractitioner | DemoSystem;

export const isSystem = (person: DemoPerson): person is DemoSystem => 'kind' in person;
export const nameOf = (person: DemoPerson): string => (isSystem(person) ? person.name : `${person.givenName} ${person.familyName}`);

/** Everybody of the demo who has an account: practitioners, family members and partners' systems. */
export const demoPeople = (): readonly DemoPerson[] => readDemo<DemoPerson[]>('people.json');
