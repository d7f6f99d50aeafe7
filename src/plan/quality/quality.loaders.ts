import { byForeignKey } from '../../access';
import { findingOverridePolicy } from './finding-override.policy';
import { versionQualityPolicy } from './version-quality.policy';

export const overridesOfVersion = byForeignKey(findingOverridePolicy, 'versionId', { by: 't.section, t.line_id, t.id' });
export const qualityOfVersion = byForeignKey(versionQualityPolicy, 'versionId', { by: 't.section, t.needed_in_class, t.id' });
