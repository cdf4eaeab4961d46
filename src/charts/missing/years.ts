import { missingStates, type Name } from '#form/vocabulary.ts';
import { type Corpus } from '#query/corpus.ts';
import { coverageOfAll } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { missingReports } from '#query/missing.ts';
import { byId } from '#query/sums.ts';
import { type Cells, countColumn, ofSeries, tableOf, yearCells } from '#view/columns.ts';
import { paletteOf, yearPlaces } from '#view/frame.ts';
import { units } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { hatch } from '#view/palette.ts';
import { capital } from '#view/words.ts';
import { yearStacks } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

const states = missingStates.map(({ id }) => id);

type Years = Awaited<ReturnType<typeof missingByYear>>;
type MissingYear = Years['years'][number];

/** Reports the corpus does not have, by year and why one would look for them. */
export async function missingByYear(corpus: Pick<Corpus, 'places'>, filters: Filters) {
	const all = await missingReports(corpus, filters);
	const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
	return {
		years: years.map((year) => {
			const own = all.filter((one) => one.year === year);
			const gone = countOf(own, 'no_later');
			return {
				year,
				missing: own.length - gone,
				gone,
				states: byId(states, (id) => countOf(own, id))
			};
		}),
		coverage: { ...coverageOfAll(all.length), of: 'missing' as const }
	};
}

function countOf(own: readonly { state: string }[], id: string): number {
	return own.filter(({ state }) => state === id).length;
}

function missingYearsModel({ years }: Years): Shown {
	const last = years.at(-1);
	const told = (one: MissingYear, language: 'zh' | 'en') =>
		missingStates
			.filter(({ id }) => id !== 'no_later' && one.states[id] > 0)
			.map((state) => `${state[language]} ${count(one.states[state.id])}`)
			.join(language === 'zh' ? '，' : ', ');
	const gone: Name = last?.gone
		? {
				zh: `；另有 ${count(last.gone)} 家往年有、此后没有收录，也可能已经撤并，不算缺`,
				en: `; ${count(last.gone)} more reported before and not since, may be gone and are not counted as missing`
			}
		: { zh: '', en: '' };
	return {
		id: 'missing',
		title: { zh: '没有收录的年报，逐年', en: 'Reports that are not in the corpus, by year' },
		sentence: last
			? {
					zh: `${last.year} 年缺的年报 ${count(last.missing)} 份${last.missing > 0 ? `：${told(last, 'zh')}` : ''}${gone.zh}。`,
					en: `${count(last.missing)} reports of ${last.year} are missing${last.missing > 0 ? `: ${told(last, 'en')}` : ''}${gone.en}.`
				}
			: { zh: '所选范围内没有缺报。', en: 'No report is missing among those chosen.' },
		definition: {
			zh: '“名录中有，未收录”依据机关名录；“前后年度都有，此年未收录”不依据名录；“采集时找过，未收录”依据采集清单和网站上的链接；“此后没有收录”可能是尚未收集，也可能机关已经撤并，颜色较浅，不当作缺报。没有收录不等于没有公布。',
			en: 'What the register expects goes by the register; a year between two that are there does not; “looked for on the web” goes by the list of sites and the links found there. “After the last” may not have been collected yet, or the body may be gone: it is drawn lighter and is not taken for missing. Not collected is not unpublished.'
		},
		...tableOf(years, [
			yearCells,
			...missingStates.map(({ id, zh, en }): Cells<MissingYear> => [
				countColumn(id, { zh, en: capital(en) }, units.reports),
				(one) => one.states[id]
			]),
			[
				ofSeries(
					countColumn('missing', { zh: '缺报合计', en: 'Missing, total' }, units.reports),
					states.filter((id) => id !== 'no_later')
				),
				({ missing }) => missing
			]
		])
	};
}

export default defineChart({
	id: 'missing/years',
	heading: { zh: '缺多少年报', en: 'How many reports are missing' },
	place: 1,
	rows: true,
	unsummed: true,
	ask: missingByYear,
	model: missingYearsModel,
	chart: {
		option(model, look) {
			const { activity, edge, paper } = paletteOf(look);
			return yearStacks(
				model,
				look,
				[
					{ id: 'expected', colour: activity.zero },
					{ id: 'gap', colour: activity.active },
					{ id: 'sought', colour: activity.unreadable },
					{
						id: 'no_later',
						colour: activity.absent,
						style: { borderColor: edge, borderWidth: 0.5, decal: hatch(paper) }
					}
				],
				{ shown: ['missing'], places: yearPlaces(model).filter(({ row }) => row !== null) }
			);
		},
		height: () => 320
	}
});
