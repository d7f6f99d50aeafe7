import { WhoLookedResolver } from './who-looked.resolver';

export const familyResolvers = [WhoLookedResolver] as const;
