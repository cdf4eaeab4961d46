import type { Name } from '#form/vocabulary.ts';
import type { Coverage } from '#query/coverage.ts';
import type { Headline } from '#query/headline.ts';
import { both, count, nothing, ratio, share } from './numbers.ts';

/** One headline figure: the value as written, with the reports it is of. */
export interface HeadlineFigure {
	id: string;
	label: Name;
	/** As shown, in each language; an en dash where there is none. */
	value: Name;
	/** Of how many reports, and what the figure is made of. */
	note: Name;
}

/** The first figures of the overview, in their order. */
export function headlineFigures(headline: Headline): HeadlineFigure[] {
	const { reports, agencies, years, received, concluded, disclosure, zeroActivity, traffic } =
		headline;
	const shown = (disclosure.disclosed ?? 0) + (disclosure.partlyDisclosed ?? 0);
	return [
		{
			id: 'reports',
			label: { zh: '年报', en: 'Reports' },
			value: both(count, reports),
			note: years
				? {
						zh: `${count(agencies)} 家机关，${span(years)} 年`,
						en: `${count(agencies)} agencies, ${span(years)}`
					}
				: { zh: `${count(agencies)} 家机关`, en: `${count(agencies)} agencies` }
		},
		{
			id: 'received',
			label: { zh: '新收申请', en: 'Requests received' },
			value: both(count, received.sum),
			note: of(received.coverage)
		},
		{
			id: 'concluded',
			label: { zh: '办结', en: 'Concluded' },
			value: both(count, concluded.sum),
			note: of(concluded.coverage)
		},
		{
			id: 'disclosure',
			label: { zh: '予以公开与部分公开占办结', en: 'Disclosed in full or part, of concluded' },
			value: both(share, disclosure.concluded === null ? null : ratio(shown, disclosure.concluded)),
			note: join(
				disclosure.concluded === null
					? { zh: nothing, en: nothing }
					: {
							zh: `${count(shown)} / ${count(disclosure.concluded)} 件`,
							en: `${count(shown)} of ${count(disclosure.concluded)}`
						},
				of(disclosure.coverage)
			)
		},
		{
			id: 'zero',
			label: { zh: '零申请年报', en: 'Reports without requests' },
			value: both(count, zeroActivity.coverage.counted === 0 ? null : zeroActivity.reports),
			note: join(
				{
					zh: `${count(zeroActivity.agencies)} 家机关`,
					en: `${count(zeroActivity.agencies)} agencies`
				},
				of(zeroActivity.coverage)
			)
		},
		{
			id: 'traffic',
			label: { zh: '披露网站访问的年报', en: 'Reports that state web traffic' },
			value: both(count, traffic.reports),
			note: join(
				{ zh: `${count(traffic.agencies)} 家机关`, en: `${count(traffic.agencies)} agencies` },
				{ zh: `依据全部 ${count(reports)} 份`, en: `of all ${count(reports)} reports` }
			)
		}
	];
}

function span([first, last]: [number, number]): string {
	return first === last ? String(first) : `${first}–${last}`;
}

function of({ reports, counted }: Coverage): Name {
	return {
		zh: `依据 ${count(counted)} / ${count(reports)} 份年报`,
		en: `from ${count(counted)} of ${count(reports)} reports`
	};
}

function join(one: Name, other: Name): Name {
	return { zh: `${one.zh}；${other.zh}`, en: `${one.en}; ${other.en}` };
}
