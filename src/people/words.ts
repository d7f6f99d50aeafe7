import { z } from 'zod';
import { keptText } from '../platform/kept-text';

/** Words that somebody writes: some, not too many, and none that PostgreSQL cannot keep. */
export const words = (most: number, otherwise: string) => keptText(z.string().trim().min(1, otherwise), most);
