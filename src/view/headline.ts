import type { Name } from '#form/vocabulary.ts';
import type { Coverage } from '#query/coverage.ts';
import type { Change } from '#query/changes.ts';
import type { CountedSum, Figures, Headline } from '#query/headline.ts';
import { changeWords } from './news.ts';
import { both, count, nothing, ratio, share, yearRanges } from './numbers.ts';
import { inNumber } from './words.ts';

/** One headline figure: the value as written, with the reports it is of. */
export interface HeadlineFigure {
	id: string;
	label: Name;
	/** As shown, in each language; an en dash where there is none. */
	value: Name;
	/** From the year before, of the same agencies; null where that is unknown. */
	change: Name | null;
	/** Of how many reports, and what the figure is made of. */
	note: Name;
	/** The same year by year; a year without a number is null. */
	line: { year: number; value: number | null }[];
}

/** The last year with any of the sums; the last there is, where none has one. */
function latestTold(byYear: Headline['byYear']): Headline['byYear'][number] | undefined {
	return (
		byYear.findLast(({ received, concluded }) => received.sum !== null || concluded.sum !== null) ??
		byYear.at(-1)
	);
}

/** The first figures of the overview, in their order: those of the last year first, then what there is of all. */
export function headlineFigures(headline: Headline): HeadlineFigure[] {
	const { byYear, changes } = headline;
	const years = byYear.length > 0 ? yearRanges(byYear.map(({ year }) => year)) : null;
	const now = latestTold(byYear);
	const figures: Figures = now ?? headline;
	const last = byYear.at(-1);
	const passed = now && last && last !== now ? passedNote(now.year, last.year) : null;
	const changed = changes?.find(({ year }) => year === now?.year) ?? null;
	const { received, concluded, disclosure, zeroActivity, traffic, reports } = figures;
	const lineOf = (value: (year: Figures) => number | null) =>
		byYear.map((one) => ({ year: one.year, value: value(one) }));
	const told = ({ sum }: CountedSum) => sum;
	const silent = ({ zeroActivity: { coverage, reports } }: Figures) =>
		coverage.counted === 0 ? null : reports;
	return [
		{
			id: 'received',
			label: named({ zh: '新收申请', en: 'Requests received' }, now),
			value: both(count, received.sum),
			change: changeNote(changed?.received),
			note: passed ? join(of(received.coverage), passed) : of(received.coverage),
			line: lineOf((one) => told(one.received))
		},
		{
			id: 'concluded',
			label: named({ zh: '办结', en: 'Concluded' }, now),
			value: both(count, concluded.sum),
			change: changeNote(changed?.concluded),
			note: of(concluded.coverage),
			line: lineOf((one) => told(one.concluded))
		},
		{
			id: 'disclosure',
			label: named({ zh: '公开占办结', en: 'Share disclosed' }, now),
			value: both(share, shareOf(disclosure)),
			change: null,
			note: join(
				disclosure.concluded === null
					? { zh: nothing, en: nothing }
					: {
							zh: `含部分公开，${count(shownOf(disclosure))} / ${count(disclosure.concluded)} 件`,
							en: `full or part: ${count(shownOf(disclosure))} of ${count(disclosure.concluded)}`
						},
				of(disclosure.coverage)
			),
			line: lineOf((one) => shareOf(one.disclosure))
		},
		{
			id: 'zero',
			label: named({ zh: '零申请年报', en: 'Without requests' }, now),
			value: both(count, silent(figures)),
			change: changed && changed.silence.bodies > 0 ? silenceNote(changed.silence) : null,
			note: of(zeroActivity.coverage),
			line: lineOf(silent)
		},
		{
			id: 'traffic',
			label: named({ zh: '披露网站访问的年报', en: 'State web traffic' }, now),
			value: both(count, traffic.reports),
			change: null,
			note: inNumber({
				zh: `依据全部 ${count(reports)} 份`,
				en: `of all ${count(reports)} reports`
			}),
			line: lineOf((one) => one.traffic.reports)
		},
		{
			id: 'reports',
			label:
				headline.beside.basis === 'own'
					? { zh: '计入合计的机关自报年报', en: 'Own reports in the sums' }
					: { zh: '计入合计的政府汇总年报', en: 'Consolidated reports in the sums' },
			value: both(count, headline.reports),
			change: null,
			note: inNumber({
				zh: `${count(headline.agencies)} 家机关${years ? `，${years.zh} 年` : ''}`,
				en: `${count(headline.agencies)} agencies${years ? `, ${years.en}` : ''}`
			}),
			line: lineOf((one) => one.reports)
		}
	];
}

type Disclosure = Figures['disclosure'];

function shownOf({ disclosed, partlyDisclosed }: Disclosure): number {
	return (disclosed ?? 0) + (partlyDisclosed ?? 0);
}

function shareOf(disclosure: Disclosure): number | null {
	const { concluded } = disclosure;
	return concluded === null ? null : ratio(shownOf(disclosure), concluded);
}

/** What a figure is called, with its year. */
function named(name: Name, now: { year: number } | undefined): Name {
	return now ? { zh: `${now.year} 年${name.zh}`, en: `${name.en}, ${now.year}` } : name;
}

function changeNote(change: Change | undefined): Name | null {
	if (!change || change.bodies === 0) return null;
	const words = changeWords(change);
	return inNumber({
		zh: `比上年${words.zh}（同一批 ${count(change.bodies)} 家）`,
		en: `${words.en} on the year before (the same ${count(change.bodies)} agencies)`
	});
}

/** Why the figures are not of the last year there are reports of. */
function passedNote(shown: number, last: number): Name {
	return {
		zh: `${last} 年的年报没有读出这些数，这里是 ${shown} 年`,
		en: `no report of ${last} states these, so ${shown} stands here`
	};
}

function silenceNote({ bodies, before, now }: Change): Name {
	return inNumber({
		zh: `上年 ${count(before)} 家，今年 ${count(now)} 家（同一批 ${count(bodies)} 家）`,
		en: `${count(before)} then, ${count(now)} now (the same ${count(bodies)} agencies)`
	});
}

function of({ reports, counted }: Coverage): Name {
	return inNumber({
		zh: `依据 ${count(counted)} / ${count(reports)} 份年报`,
		en: `from ${count(counted)} of ${count(reports)} reports`
	});
}

function join(one: Name, other: Name): Name {
	return { zh: `${one.zh}；${other.zh}`, en: `${one.en}; ${other.en}` };
}
