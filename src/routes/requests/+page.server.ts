import { populationOf } from '#corpus/population.ts';
import table from '../../../data/population.csv?raw';
import { builtWith } from '../built.ts';
import type { PageServerLoad } from './$types';
import { fields, questions } from './questions.ts';

const known = builtWith(questions, fields);

/** What the page is painted with, and the populations where a table of them was supplied. */
export const load: PageServerLoad = async (event) => ({
	...(await known(event)),
	population: populationOf(table)
});
