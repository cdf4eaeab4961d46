import type { TextCases } from '../cases/cases.ts';
import { reused } from '../cases/texts.ts';

export const cases: TextCases = reused((five) => ({ five: five.slice(0, 20) }));
