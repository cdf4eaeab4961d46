import type { TextCases } from '../cases/cases.ts';
import { reused } from '../cases/texts.ts';

export const cases: TextCases = reused((one) => ({ one }));
