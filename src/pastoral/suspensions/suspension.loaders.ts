import { byForeignKey, byId } from '../../access';
import { suspensionPolicy } from './suspension.policy';

export const suspensionById = byId(suspensionPolicy);
export const suspensionsOfChild = byForeignKey(suspensionPolicy, 'childId', { by: 't.starts_on DESC, t.id' });
