import type { FilingCases } from '../cases/cases.ts';
import { lead, licences } from '../cases/filings.ts';

export const cases: FilingCases = lead(licences, { licensing_decisions: 40_000 });
