import { initialOf } from '#view/url.ts';
import { builtWith } from '../built.ts';
import { fields, questions } from './questions.ts';

export const load = builtWith(questions, initialOf(fields));
