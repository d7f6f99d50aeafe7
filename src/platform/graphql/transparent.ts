const names = new Map<string, string>();

/** Declares a type that holds nothing about a child by itself, and says why it needs no audience. */
export const holdsNoRecord = (typeName: string, because: string): void => void names.set(typeName, because);
export const isTransparent = (typeName: string): boolean => names.has(typeName);
