import { Kind } from '../../../access';
import { whoMayKnowWhere } from '../../../people';
import { planReaders } from '../../audiences';
import { PlanKind } from '../../kinds/plan-kind';

interface Signers {
  readonly posts: readonly Kind[];
  readonly source: string;
  readonly verified: boolean;
}
const atSchool: Signers = { posts: [Kind.SENCO, Kind.HEAD], source: 'The school’s own practice', verified: false };

/** Who signs an edition of a plan of a kind off. */
const signers: Partial<Readonly<Record<PlanKind, Signers>>> = {
  [PlanKind.EHC_PLAN]: {
    posts: [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER], verified: false,
    source: 'SEND Code of Practice: 0 to 25 years (2015), chapter 9: signed and dated by the officer of the authority who is responsible for signing off the final plan (from memory)',
  },
};
export const signersOf = (kind: PlanKind): readonly Kind[] => (signers[kind] ?? atSchool).posts;
export const everySigner: readonly Kind[] = [...new Set([...atSchool.posts, ...Object.values(signers).flatMap(({ posts }) => posts)])];
/** A name and a post say which authority and which school. */
export const whoKnowsTheSigner = whoMayKnowWhere(planReaders);
