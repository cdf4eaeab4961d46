import { builtWith } from '../built.ts';
import { fields, questions } from './questions.ts';

export const load = builtWith(questions, fields);
