/** What was typed, without the blanks around it; nothing where nothing was typed. */
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;
