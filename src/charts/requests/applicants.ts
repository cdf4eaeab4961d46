import { part, plain, whereCounted } from '#query/select.ts';
import { askers, volumeMeasures } from '#corpus/measures.ts';
import { isAsked } from '#form/form.ts';
import { partOf } from '#query/coverage.ts';
import {
	type Cells,
	allReportsCells,
	countColumn,
	ofSeries,
	shareColumn,
	tableOf,
	yearCells
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { yearShares } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';
import { type Volume, type VolumeYear, sumOf, volumeByYear } from './volume.ts';

const organisations = askers.slice(1);

export const askerCells = askers.map(({ id, zh, en }): Cells<Pick<VolumeYear, 'applicants'>> => [
	countColumn(id, { zh, en: capital(en) }, units.requests),
	({ applicants }) => applicants[id] ?? null
]);

/** SQL: the same columns, and their sum. */
export const askerParts = Object.fromEntries(
	askers.map(({ id }) => [id, whereCounted(id, 'divided')])
);
export const askerSum = `(${askers.map(({ id }) => id).join(' + ')})`;

/** Who asked, by year, as shares; id `applicants`. */
export function applicantsModel(volume: Volume): Shown {
	const last = volume.years.findLast((year) => sumOf(year.applicants));
	const whole = last && sumOf(last.applicants);
	const divided = volume.years.reduce((sum, year) => sum + year.divided, 0);
	const offForm = volume.years
		.filter(({ year }) => !isAsked('received_person', year))
		.reduce((sum, year) => sum + year.counted - year.divided, 0);
	return {
		id: 'applicants',
		title: {
			zh: '谁在申请：自然人与五类组织',
			en: 'Who asks: persons and five kinds of organisation'
		},
		sentence:
			last && whole
				? {
						zh: `${last.year} 年分列申请人的 ${count(whole)} 件里，自然人 ${share(ratio(last.applicants.person!, whole))}，${organisations
							.map(({ id, zh }) => `${zh} ${share(ratio(last.applicants[id]!, whole))}`)
							.join('，')}（${count(last.divided)} 份年报）。`,
						en: `Of ${count(whole)} requests of ${last.year} divided by applicant, ${share(ratio(last.applicants.person!, whole))} came from natural persons and ${share(ratio(whole - last.applicants.person!, whole))} from organisations (${count(last.divided)} reports).`
					}
				: { zh: '没有年报分列申请人。', en: 'No report divides its requests by applicant.' },
		definition: {
			zh: '表三“本年新收”一行按申请人分列：自然人，以及法人或其他组织的五类。只计入总计与六类全部读出的年报，占比以六类之和为分母。占比为机关自填，同一人反复申请按件计。',
			en: 'Table 3, requests received, by applicant: natural persons and five kinds of organisation. Only reports whose total and six columns were all read are counted; shares are of the sum of the six. Agencies fill this in themselves; one person asking many times counts each time.'
		},
		...tableOf(volume.years, [
			yearCells,
			...askerCells,
			[
				ofSeries(
					countColumn('divided_sum', { zh: '六类之和', en: 'All six' }, units.requests),
					askers.map(({ id }) => id)
				),
				(year) => (year.divided ? sumOf(year.applicants) : null)
			],
			...askers.map(({ id, zh, en }): Cells<VolumeYear> => [
				ofSeries(
					shareColumn(`${id}_share`, `${zh}占比`, `Share, ${en}`),
					askers.map(({ id }) => id)
				),
				({ divided, applicants }) =>
					ratio(applicants[id] ?? null, divided ? sumOf(applicants) : null)
			]),
			[
				countColumn('divided', { zh: '计入的年报', en: 'Reports counted' }, units.reports),
				(year) => year.divided
			],
			allReportsCells
		]),
		coverage: partOf(volume.coverage, divided, offForm)
	};
}

export default defineChart({
	id: 'requests/applicants',
	heading: { zh: '谁在申请', en: 'Who asks' },
	place: 4,
	ask: volumeByYear,
	sql: () => ({
		by: ['year'],
		sums: { ...volumeMeasures.asked, divided: volumeMeasures.divided },
		parts: [
			{
				...askerParts,
				divided_sum: `CASE WHEN divided > 0 THEN ${askerSum} END`,
				...Object.fromEntries(
					askers.map(({ id }) => [`${id}_share`, part(whereCounted(id, 'divided'), askerSum)])
				),
				...plain('divided', 'reports')
			}
		]
	}),
	model: applicantsModel,
	chart: {
		option: (model, look) =>
			yearShares(
				model,
				look,
				askers.map(({ id }) => ({ id, colour: paletteOf(look).applicants[id]! })),
				{ shown: [...askers.map(({ id }) => `${id}_share`), 'divided', 'reports'] }
			),
		height: () => 400
	}
});
