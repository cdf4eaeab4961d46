import { overview } from '#charts/overview/index.ts';
import { builtWith } from './built.ts';

export const load = builtWith(overview.questions, overview.fields);
