import { overviewFields } from '#view/url.ts';
import { builtWith } from './built.ts';
import { questions } from './questions.ts';

export const load = builtWith(questions, overviewFields);
