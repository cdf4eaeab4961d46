import { demoYears, editionOf, publication } from './bodies.ts';
import { chance, type Chance } from './chance.ts';
import type { Agency } from './country.ts';
import type { Draft, StatedFigures, Values } from './draft.ts';

/** What a government's report covers: its office and departments, or every body of its place. */
export type Whole = 'tier' | 'area';

/** The sums a government may report, year by year. */
export type Sums = Record<Whole, readonly Values[]>;

/** How a government reports for its place, and the chance of each by level. */
const habits = {
	none: { county: 0.5, prefecture: 0.2, province: 0.2 },
	area: { county: 0.28, prefecture: 0.38, province: 0.5 },
	tier: { county: 0.08, prefecture: 0.18, province: 0.2 },
	/** Of the departments first, of the whole place later. */
	widening: { county: 0.06, prefecture: 0.12, province: 0.1 },
	/** Of the whole place, which its text does not say. */
	untold: { county: 0.08, prefecture: 0.12, province: 0 }
};
type Habit = keyof typeof habits;

/** A government's report for its place; null where it left a year out. */
export interface WholeReport {
	year: number;
	covers: Whole;
	draft: Draft | null;
}

/** The reports a government makes for its place; none where it never makes one. */
export function wholeReports(seed: number, agency: Agency, sums: Sums): WholeReport[] {
	const luck = chance(seed, 2 * agency.ordinal);
	const habit = habitOf(agency.level, luck);
	if (habit === 'none') return [];
	const turn = luck.whole(2, demoYears.length - 2);
	const wording = luck.whole(0, 3);
	const tells = luck.happens(0.6);
	return demoYears.map((year, at) => {
		const missing = luck.happens(0.025);
		const published = publication(85, year, luck);
		const covers = habit === 'tier' || (habit === 'widening' && at < turn) ? 'tier' : 'area';
		if (missing) return { year, covers, draft: null };
		const values = sums[covers][at]!;
		const received = values.received_total ?? 0;
		const text =
			habit === 'untold'
				? `本报告由${agency.name}办公室汇总编制。`
				: sentence(agency, covers, received, wording);
		const told: StatedFigures = tells
			? { requests_narrated: { value: received, approximate: false } }
			: {};
		const edition = editionOf(at);
		const form = { agency, year, edition, published, values, ink: new Map() };
		return { year, covers, draft: { ...form, told, text, corrects: false } };
	});
}

function habitOf(level: Agency['level'], luck: Chance): Habit {
	let at = luck.uniform();
	const place = level as 'county' | 'prefecture' | 'province';
	for (const [habit, chances] of Object.entries(habits) as [Habit, (typeof habits)[Habit]][])
		if ((at -= chances[place]) < 0) return habit;
	return 'area';
}

/** A sentence by which a report says what it covers, as governments word it. */
function sentence(
	{ name, level }: Agency,
	covers: Whole,
	received: number,
	wording: number
): string {
	const unit = level === 'province' ? '省' : level === 'prefecture' ? '市' : name.at(-5)!;
	const below = {
		province: '各市、县（市、区）人民政府',
		prefecture: '各县（市、区）人民政府',
		county: unit === '区' ? '各街道、各镇' : '各乡镇（街道）'
	}[level as 'province' | 'prefecture' | 'county'];
	const area = [
		`本报告由${unit}人民政府办公${unit === '省' ? '厅' : '室'}根据${unit}政府各部门、${below}报送的年度报告汇总编制。`,
		`本报告所列数据涵盖全${unit}各级行政机关。`,
		`本报告数据统计范围包括${unit}政府各部门和${below}。`,
		`全${unit}各级行政机关共收到政府信息公开申请${received}件。`
	];
	const tier = [
		`本报告所列数据为${unit}本级数据，包括${unit}政府办公${unit === '省' ? '厅' : '室'}和${unit}直各部门，不含${below}。`,
		`本报告数据统计口径为${unit}本级，${below}的年度报告另行发布。`,
		`本报告由${unit}政府办公${unit === '省' ? '厅' : '室'}汇总${unit}直各部门情况，编制形成。`,
		`${unit}级机关共收到政府信息公开申请${received}件。`
	];
	// A zero is no evidence: of nothing, the statement about the data is made instead.
	const at = wording === 3 && received === 0 ? 1 : wording;
	return (covers === 'area' ? area : tier)[at]!;
}
