import { part, plain, type Select } from '#query/select.ts';
import { endingMeasures } from '#corpus/outcomes.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { type Counts, type Sums, sumsByYear } from '#query/sums.ts';
import {
	type Cells,
	countColumn,
	coverageCells,
	shareColumn,
	tableOf,
	yearCells
} from '#view/columns.ts';
import { paletteOf, yearPlaces } from '#view/frame.ts';
import {
	type ChartLook,
	type Option,
	type ViewModel,
	numbersOf,
	concludedName,
	units
} from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { yearLines } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

/** The terms of the disclosure rate, over the reports that state all outcome rows and the total. */
export interface RateTerms extends Counts {
	/** Disclosed in full or in part. */
	shown: number | null;
	/** The same of the reports on table 3, which have the four groups. */
	shownOfDecided: number | null;
	/** The printed total of requests concluded. */
	concluded: number | null;
	/** Disclosed, disclosed in part, withheld and unable to provide: decided on their merits. */
	decided: number | null;
}

type RateYears = Awaited<ReturnType<typeof rateByYear>>;

export const rate = endingMeasures.rate;

/** The disclosure rate's terms by year. */
export function rateByYear(corpus: Aggregates, filters: Filters) {
	return sumsByYear(corpus, filters, rate, termsOf);
}

export function termsOf({ of, counted }: Sums): Omit<RateTerms, keyof Counts> {
	const none = { shown: null, concluded: null, shownOfDecided: null, decided: null };
	if (counted === 0) return none;
	const shown = of(rate.groups.disclosed) + of(rate.groups.partly_disclosed);
	const all = { ...none, shown, concluded: of(rate.concluded) };
	if (of(rate.grouped) === 0) return all;
	const shownOfDecided = of(rate.shown);
	const decided = shownOfDecided + of(rate.groups.withheld) + of(rate.groups.unable);
	return { ...all, shownOfDecided, decided };
}

/**
 * The terms as a table has them.
 * @param least a rate is given of this many requests, at least
 */
export function termCells(least = 0): readonly Cells<RateTerms>[] {
	const part = ({ concluded }: RateTerms, shown: number | null, of: number | null) =>
		(concluded ?? 0) < least ? null : ratio(shown, of);
	return [
		[
			countColumn(
				'shown',
				{ zh: '公开与部分公开', en: 'Disclosed in full or part' },
				units.requests
			),
			({ shown }) => shown
		],
		[
			countColumn(
				'concluded',
				{ zh: '分母一：办结总计', en: 'Denominator 1: concluded' },
				units.requests
			),
			({ concluded }) => concluded
		],
		[
			shareColumn('of_concluded', '占办结总计', 'Of all concluded'),
			(one) => part(one, one.shown, one.concluded)
		],
		[
			countColumn(
				'shown_of_decided',
				{
					zh: '其中分列前四类的年报公开',
					en: 'Of those, by reports that have the first four groups'
				},
				units.requests
			),
			({ shownOfDecided }) => shownOfDecided
		],
		[
			countColumn(
				'decided',
				{ zh: '分母二：前四类之和', en: 'Denominator 2: first four groups' },
				units.requests
			),
			({ decided }) => decided
		],
		[
			shareColumn('of_decided', '占前四类', 'Of the first four groups'),
			(one) => part(one, one.shownOfDecided, one.decided)
		],
		...coverageCells
	];
}

/** SQL: the same. */
export function termSql(least = 0): Omit<Select, 'by'> {
	const told = (text: string) => `CASE WHEN counted > 0 THEN ${text} END`;
	const grouped = (text: string) => `CASE WHEN grouped > 0 THEN ${text} END`;
	const enough = (text: string) => `CASE WHEN concluded >= ${least} THEN ${text} END`;
	return {
		missing: rate.missing,
		sums: {
			...rate.groups,
			concluded: rate.concluded,
			grouped: rate.grouped,
			shown_since: rate.shown
		},
		totals: {
			shown_all: 'disclosed + partly_disclosed',
			decided_all: 'shown_since + withheld + unable'
		},
		parts: [
			{
				shown: told('shown_all'),
				concluded: told('concluded'),
				of_concluded: enough(part(told('shown_all'), 'concluded')),
				shown_of_decided: grouped('shown_since'),
				decided: grouped('decided_all'),
				of_decided: enough(part(grouped('shown_since'), 'decided_all')),
				...plain('counted', 'reports')
			}
		]
	};
}

/** Their columns, as a tooltip shows them. */
export const shownTerms = termCells().map(([{ id }]) => id);

export const rateDefinition: Name = {
	zh: '分子：予以公开加部分公开。分母一：表三“（七）总计”，即全部办结。分母二：前四类之和（予以公开、部分公开、不予公开、无法提供），习惯上不把“不予处理”和“其他处理”算作实体答复。只计入各行与总计全部读出的年报，分子分母出自同一批年报。2014—2018 年统计表的“同意公开答复数”“同意部分公开答复数”和“申请答复数”与表三相应的行相同，算得出分母一；它没有相同的前四类，分母二从 2019 年起，表式更换处线断开。信息不存在也在分母里，所以公开率低不等于该公开的没公开。',
	en: 'Numerator: disclosed in full and in part. Denominator 1: table 3’s printed total concluded. Denominator 2: the first four groups (disclosed, in part, withheld, unable to provide), since “not processed” and “otherwise closed” are customarily not taken for answers on the merits. Only reports that state every row and the total are counted. The statistics table of 2014–2018 has the same as disclosed, disclosed in part and the total, so that denominator 1 reaches back; it has not the same four groups, so that denominator 2 begins in 2019. The lines break where the form changed. Information that does not exist is in both denominators: a low rate does not mean that what should be disclosed was not.'
};

/** The disclosure rate by year with both denominators; id `rate`. */
export function rateModel({ years }: RateYears): Shown {
	const last = years.findLast((year) => year.concluded);
	return {
		id: 'rate',
		title: { zh: '公开率：两种分母，逐年', en: 'Disclosure rate with both denominators, by year' },
		sentence: last
			? {
					zh: `${last.year} 年公开与部分公开 ${count(last.shown)} 件：占办结总计 ${count(last.concluded)} 件的 ${share(ratio(last.shown, last.concluded))}${ofDecided(last).zh}（${count(last.counted)} 份年报）。`,
					en: `In ${last.year}, ${count(last.shown)} requests were disclosed in full or part: ${share(ratio(last.shown, last.concluded))} of ${count(last.concluded)} concluded${ofDecided(last).en} (${count(last.counted)} reports).`
				}
			: { zh: '没有年报可以算公开率。', en: 'No report states what a rate is made of.' },
		definition: rateDefinition,
		...tableOf(years, [yearCells, ...termCells()])
	};
}

/** The rate of the second denominator in words, none where no report has it. */
function ofDecided({ shownOfDecided, decided }: RateTerms): Name {
	if (decided === null) return { zh: '', en: '' };
	const part = share(ratio(shownOfDecided, decided));
	return {
		zh: `，占前四类 ${count(decided)} 件的 ${part}`,
		en: `, ${part} of ${count(decided)} in the first four groups`
	};
}

/** Two lines, named where they end; broken where the form changed. */
function rateOption(model: ViewModel, look: ChartLook): Option {
	const { outcomes: colours } = paletteOf(look);
	const lines = [
		{ id: 'of_concluded', colour: colours.disclosed, symbol: 'circle', at: 'bottom' as const },
		{ id: 'of_decided', colour: colours.withheld, symbol: 'diamond', dash: [6, 4] }
	];
	const last = yearPlaces(model).length - 1;
	const places = new Map(yearPlaces(model).map(({ row }, place) => [row, place]));
	const high = lines.flatMap(({ id }) => numbersOf(model, id)).some((value) => (value ?? 0) > 0.5);
	return yearLines(model, look, lines, {
		axis: high ? { max: 100, interval: 25 } : {},
		shown: shownTerms,
		// Every other year where they would run into each other; the last year always.
		label: ({ id }) =>
			numbersOf(model, id).map((value, row) =>
				value !== null && (!look.narrow || (last - places.get(row)!) % 2 === 0)
					? share(value)
					: null
			)
	});
}

export default defineChart({
	id: 'outcomes/rate',
	heading: { zh: '公开率', en: 'The disclosure rate' },
	place: 3,
	total: {
		of: [rate.concluded],
		missing: rate.missing,
		unit: units.requests,
		name: concludedName
	},
	ask: rateByYear,
	sql: () => ({ by: ['year'], ...termSql() }),
	model: rateModel,
	chart: { option: rateOption, height: () => 340 }
});
