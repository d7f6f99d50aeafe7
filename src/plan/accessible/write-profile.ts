import { deed, seenAs, type Tools } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import { childPolicy, type Child } from '../../people';
import { ProfileWritten } from './accessible.events';
import { writeProfileShape, type WriteProfileInput } from './accessible.inputs';
import type { OnePageProfile } from './one-page-profile.entity';
import { onePageProfilePolicy } from './one-page-profile.policy';

/** The newest profile of those that the viewer may know of. */
async function presentProfile({ tx, find }: Tools, childId: string): Promise<OnePageProfile | null> {
  const [row] = await tx.connection.query<{ id: string }>(
    `SELECT id FROM ${seenAs(onePageProfilePolicy)} WHERE child_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT 1`, [childId],
  );
  return row ? find(onePageProfilePolicy, row.id) : null;
}

/** Writes down what a child says of themself, for everybody who meets them. */
export const writeProfile = deed<WriteProfileInput, Child, OnePageProfile>({
  may: onePageProfilePolicy.may.write,
  input: writeProfileShape,
  about: [childPolicy, ({ childId }) => childId],
  async act(child, { replacesId, notForFamilyBecause, saidOn, ...said }, tools) {
    const { tx, today, viewer, emit } = tools;
    const because = notForFamilyBecause?.trim() || null;
    if (because && viewer.actingFor === viewer.personId) return invalid('notForFamilyBecause', 'it is the family’s own');
    if (saidOn && saidOn > today) return invalid('saidOn', 'this day has not come yet');
    const present = await presentProfile(tools, child.id);
    if ((present?.id ?? null) !== (replacesId ?? null)) return new ChangedMeanwhile({ version: present?.version ?? 0, text: present?.whatMattersToMe ?? null }, said.whatMattersToMe);
    const { whatPeopleLikeAboutMe, whatMattersToMe, howBestToSupportMe, howICommunicate, whoseWords, howGathered, language } = said;
    const written = await tx.insert(onePageProfilePolicy, {
      childId: child.id, whatPeopleLikeAboutMe, whatMattersToMe, howBestToSupportMe, howICommunicate: howICommunicate ?? null, whoseWords, howGathered: howGathered ?? null,
      language, saidOn: saidOn ?? today, sharedWithFamily: because === null, notForFamilyBecause: because,
    });
    emit(ProfileWritten, written);
    return written;
  },
});
