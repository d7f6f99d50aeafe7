export const familyEntities = [] as const;
