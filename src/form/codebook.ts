import { statedFigures } from './figures.ts';
import { cells } from './form.ts';
import { applicants, requestRows } from './requests.ts';
import { levels, readings } from './vocabulary.ts';

/** The names of everything in the corpus, as one JSON document; published with the data. */
export function codebook() {
	return {
		version: 1,
		levels: levels.map((level) => level.id),
		readings: readings.map((reading) => reading.id),
		applicants: applicants.map(({ id, zh, en }) => ({ id, zh, en })),
		request_rows: requestRows.map(({ id, zh, en, group, outcome }) => ({
			id,
			zh: group ? `${group} ${zh}` : zh,
			en,
			outcome
		})),
		cells: cells.map(({ label, sameAs, ...cell }) => ({
			...cell,
			...(sameAs && { same_as: sameAs }),
			label_zh: label.zh,
			label_en: label.en
		})),
		figures: statedFigures.map(({ id, zh, en, unit }) => ({
			id,
			label_zh: zh,
			label_en: en,
			unit
		}))
	};
}
