import { documents } from './documents.ts';
import { writings } from './labels.ts';
import { layouts } from './layouts.ts';
import type { Writer } from './write.ts';

/** Reports as other offices write them, with layouts and slips of their own. */
export const offices: Record<string, Writer> = { ...layouts, ...writings, ...documents };
