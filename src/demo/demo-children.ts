import { demoRecords } from './demo-files';

export interface DemoFamilyMember {
  readonly name: string;
  readonly relation: string;
  readonly parentalResponsibility: boolean;
  readonly handle?: string;
}
export interface DemoChild {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly pronouns?: string;
  readonly dateOfBirth: string;
  readonly authority: string;
  readonly school: string | null;
  readonly yearGroup: string;
  readonly upn: string | null;
  readonly nhsNumber: string;
  readonly classTeacher: string | null;
  readonly teachingAssistant: string | null;
  readonly caseload: readonly { readonly person: string; readonly role: string }[];
  readonly family: readonly DemoFamilyMember[];
}

export const demoChildren = (): readonly DemoChild[] => demoRecords<DemoChild>('children.json');
