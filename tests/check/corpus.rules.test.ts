import { describe, expect, test } from 'vitest';
import { CopyFinder } from '#check/corpus/copies.ts';
import type { CorpusFinding, Filing } from '#check/corpus/filing.ts';
import { LeadFinder } from '#check/corpus/leads.ts';
import { implausible } from '#check/corpus/magnitudes.ts';
import { retellingsOf } from '#check/corpus/retelling.ts';
import { corpusRules } from '#check/corpus/rules.ts';
import { sketchOf } from '#check/corpus/sketch.ts';
import { TextFinder, type TextOf } from '#check/corpus/texts.ts';
import { checkYears } from '#check/corpus/years.ts';
import { readText } from '#document/text.ts';
import { cells, cellsOf } from '#form/form.ts';
import { inDatabase, prose } from '../generator/corpora.ts';

type Numbers = Record<string, number | null>;

/** A filing whose cells are 0 but for these; null is a blank. */
function filing(
	agency: string,
	year: number,
	told: Numbers = {},
	more: Partial<Filing> = {}
): Filing {
	const edition = more.edition ?? '2021';
	const own = new Set(cellsOf(edition).map(({ id }) => id));
	const number = (id: string) => (id in told ? told[id]! : own.has(id) ? 0 : null);
	return {
		...{ report: `${agency} ${year}`, agency, year, level: 'county', sector: 'water', edition },
		published: `${year + 1}-01-20`,
		readings: cells
			.map(({ id }) => (!own.has(id) ? 'a' : number(id) === null ? 'b' : 'n'))
			.join(''),
		number,
		...more
	};
}

/** What comparing finds in these filings. */
function compare(filings: readonly Filing[]): CorpusFinding[] {
	const found: CorpusFinding[] = [];
	for (const agency of new Set(filings.map(({ agency }) => agency)))
		found.push(...checkYears(filings.filter((one) => one.agency === agency)));
	const leads = new LeadFinder();
	for (const year of [...new Set(filings.map(({ year }) => year))].sort()) {
		const bodies = filings.filter((one) => one.year === year);
		const copies = new CopyFinder();
		for (const one of bodies) found.push(...copies.add(one));
		found.push(...copies.finish(), ...implausible(bodies), ...leads.year(bodies));
	}
	return found;
}

/** A body's years: the later after the earlier. */
const two = (before: Numbers, now: Numbers, more: Partial<Filing> = {}) => [
	filing('水务局', 2022, before, more),
	filing('水务局', 2023, now, more)
];

/** Forty bodies of one year, the first of them told apart; others vary by their place in the list. */
function peers(
	of: (at: number) => Numbers,
	odd: Numbers = {},
	count = 40,
	years = [2023]
): Filing[] {
	return years.flatMap((year) =>
		Array.from({ length: count }, (_, at) =>
			filing(`第${at}水务局`, year, {
				...of(at),
				...(at === 0 && year === years.at(-1) ? odd : {})
			})
		)
	);
}

/** Requests of which some were disclosed, some could not be provided. */
const handled = (at: number, n = 20 + ((at * 7) % 20)): Numbers => {
	const disclosed = Math.round(n * (0.4 + 0.02 * (at % 11)));
	return {
		...{ received_total: n, concluded_total: n, received_person: n },
		...{ disclosed_total: disclosed, unable_not_held_total: n - disclosed }
	};
};
const cases = (at: number): Numbers => ({
	...{ reconsideration_total: 12 + (at % 5), reconsideration_upheld: 10 + (at % 5) },
	reconsideration_corrected: 2
});
const licences = (at: number): Numbers => ({ licensing_decisions: 300 + ((at * 37) % 200) });
const fees = (at: number): Numbers => ({ fees_10k_yuan: 2 + (at % 7) });

/** Sentences with numbers of their own. */
const numbered = (from: number, count: number) =>
	prose(from, count).map((line, at) => `${line.slice(0, -1)}${from * 100 + at * 7 + 11}条`);

interface Prose {
	agency?: string;
	year?: number;
	region?: string;
	one?: readonly string[];
	five?: readonly string[];
}

function text({
	agency = '水务局',
	year = 2023,
	region = '990101',
	one = [],
	five = []
}: Prose): TextOf {
	const document = documentOf(one, five);
	const { prose, problems, claims } = sketchOf(document, { agency, region: null, year });
	return {
		...{ report: `${agency} ${year}`, agency, region, year },
		prose: Uint32Array.from(prose),
		problems: Uint32Array.from(problems),
		claims: Uint32Array.from(claims)
	};
}

function documentOf(one: readonly string[], five: readonly string[] = []) {
	const all = [
		'一、总体情况',
		...one,
		'五、存在的主要问题及改进情况',
		...five,
		'六、其他需要报告的事项',
		'无。'
	];
	return readText(
		all
			.map((line) => (/^[一五六]、/.test(line) ? line : line.endsWith('。') ? line : `${line}。`))
			.join('\n')
	);
}

function texts(...list: TextOf[]): CorpusFinding[] {
	const finder = new TextFinder();
	return [...new Set(list.map(({ year }) => year))]
		.sort()
		.flatMap((year) => finder.year(list.filter((one) => one.year === year)));
}

/** Two years of a body of which the later tells this in its text. */
const telling = (line: string, before: Numbers, now: Numbers) => {
	const changes = retellingsOf(documentOf([`2023年${line}`]), 2023);
	const [last, own] = two(before, now);
	return [last!, { ...own!, retold: JSON.stringify(changes) }];
};

const busy = { disclosed_person: 812, unable_not_held_person: 640, withheld_internal_person: 95 };
const growth = '收到政府信息公开申请60件，同比增长50%';

/** What makes a rule pass, fail and not apply; and of its finding the cells. */
interface Fixture {
	pass: () => Filing[] | CorpusFinding[];
	fail: () => Filing[] | CorpusFinding[];
	none: () => Filing[] | CorpusFinding[];
	cells?: string[];
}

const fixtures: Record<string, Fixture> = {
	'CEL-10': {
		pass: () => two({}, {}),
		fail: () => two({ reconsideration_other: 0 }, { reconsideration_other: null }),
		none: () => two({ reconsideration_other: 4 }, { reconsideration_other: null }),
		cells: ['reconsideration_other']
	},
	'CEL-12': {
		pass: () => peers(licences, { licensing_decisions: 3000 }),
		fail: () => peers(licences, { licensing_decisions: 48_000 }),
		none: () => peers(licences, { licensing_decisions: 48_000 }, 12),
		cells: ['licensing_decisions']
	},
	'T2-08': {
		pass: () => two({ penalty_decisions: 214 }, { penalty_decisions: 3 }),
		fail: () => two({ penalty_decisions: 214 }, { penalty_decisions: 0 }),
		none: () => two({ penalty_decisions: 214 }, { penalty_decisions: null }),
		cells: ['penalty_decisions']
	},
	'T3-10': lead((at) => ({ ...handled(at), otherwise_closed_misc_total: at % 3 }), {
		...handled(0, 60),
		otherwise_closed_misc_total: 50
	}),
	'T3-12': {
		pass: () => two({ received_total: 2 }, { received_total: 3, not_processed_duplicate_total: 3 }),
		fail: () => two({}, { received_total: 3, not_processed_duplicate_total: 3 }),
		none: () =>
			two({ received_total: null }, { received_total: 3, not_processed_duplicate_total: 3 }),
		cells: ['not_processed_duplicate_total', 'received_total', 'carried_in_total']
	},
	'XT-01': {
		pass: () => two({ received_total: 1, carried_out_total: 1 }, { litigation_direct_total: 1 }),
		fail: () => two({}, { reconsideration_total: 2, litigation_direct_total: 1 }),
		none: () => two({ concluded_total: null }, { reconsideration_total: 2 }),
		cells: [
			...['received_total', 'carried_in_total', 'concluded_total', 'reconsideration_total'],
			...['litigation_direct_total', 'litigation_after_reconsideration_total']
		]
	},
	'XT-02': {
		pass: () => two({ reconsideration_total: 4 }, { litigation_after_reconsideration_total: 4 }),
		fail: () =>
			two(
				{ reconsideration_total: 1 },
				{ reconsideration_total: 2, litigation_after_reconsideration_total: 6 }
			),
		none: () => two({ reconsideration_total: null }, { litigation_after_reconsideration_total: 6 }),
		cells: ['litigation_after_reconsideration_total', 'reconsideration_total']
	},
	'XT-03': {
		pass: () => two({ concluded_total: 9 }, { reconsideration_total: 7 }),
		fail: () =>
			two(
				{ concluded_total: 3 },
				{ reconsideration_total: 7, litigation_direct_total: 5, concluded_total: 4 }
			),
		none: () => two({}, { reconsideration_total: 7 }),
		cells: ['reconsideration_total', 'litigation_direct_total', 'concluded_total']
	},
	'NAR-16': {
		pass: () => telling(growth, { received_total: 40 }, { received_total: 60 }),
		fail: () => telling(growth, { received_total: 48 }, { received_total: 60 }),
		none: () => telling(growth, {}, { received_total: 60 }),
		cells: ['received_total']
	},
	'YR-01': {
		pass: () => two({ carried_out_total: 3 }, { carried_in_total: 3 }),
		fail: () => two({ carried_out_total: 3 }, { carried_in_total: 5 }),
		none: () => two({ carried_out_total: null }, { carried_in_total: 5 }),
		cells: ['carried_in_total']
	},
	'YR-02': {
		pass: () =>
			two({ rules_in_force: 9 }, { rules_in_force: 10, rules_issued: 2, rules_repealed: 1 }),
		fail: () =>
			two({ rules_in_force: 9 }, { rules_in_force: 14, rules_issued: 2, rules_repealed: 1 }),
		none: () => [
			filing('水务局', 2020, { rules_disclosed_total: 9 }, { edition: '2019' }),
			filing('水务局', 2021, { rules_in_force: 14 })
		],
		cells: ['rules_in_force', 'rules_issued', 'rules_repealed']
	},
	'YR-04': {
		pass: () => telling('做好公开，2022年收到政府信息公开申请31件', { received_total: 31 }, {}),
		fail: () => telling('做好公开，2022年收到政府信息公开申请31件', { received_total: 26 }, {}),
		none: () => telling('做好公开，2021年收到政府信息公开申请31件', { received_total: 26 }, {}),
		cells: ['received_total']
	},
	'YR-05': {
		pass: () => two({ reconsideration_pending: 3 }, { reconsideration_total: 3 }),
		fail: () => two({ reconsideration_pending: 3 }, { reconsideration_total: 1 }),
		none: () => two({ reconsideration_pending: 3 }, { reconsideration_total: null }),
		cells: ['reconsideration_total']
	},
	'YR-06': {
		pass: () => two(busy, { ...busy, disclosed_person: 641 }),
		fail: () => two(busy, { ...busy, licensing_decisions: 7 }),
		none: () => two({ received_person: 2 }, { received_person: 2 })
	},
	'YR-07': {
		pass: () =>
			[1260, 1260, 1261].map((n, at) => filing('水务局', 2021 + at, { licensing_decisions: n })),
		fail: () =>
			[1260, 1260, 1260, 1260].map((n, at) =>
				filing('水务局', 2020 + at, { licensing_decisions: n })
			),
		none: () => two({ licensing_decisions: 1260 }, { licensing_decisions: 1260 }),
		cells: ['licensing_decisions']
	},
	'YR-08': {
		pass: () =>
			[18, 18, 17, 18, 18].map((n, at) => filing('水务局', 2019 + at, { carried_out_total: n })),
		fail: () =>
			[18, 18, 18, 18, 18].map((n, at) => filing('水务局', 2019 + at, { carried_out_total: n })),
		none: () => two({ carried_out_total: 18 }, { carried_out_total: 18 }),
		cells: ['carried_out_total']
	},
	'YR-09': {
		pass: () => [2021, 2022, 2023].map((year) => filing('水务局', year)),
		fail: () => [2021, 2023].map((year) => filing('水务局', year)),
		none: () => [filing('水务局', 2021), filing('教育局', 2023)],
		cells: []
	},
	'YR-11': {
		pass: () => two({ fees_10k_yuan: 3.2 }, { fees_10k_yuan: 41 }),
		fail: () => two({ fees_10k_yuan: 3.2 }, { fees_10k_yuan: 32_100 }),
		none: () => two({ licensing_decisions: 4 }, { licensing_decisions: 40 }),
		cells: ['fees_10k_yuan']
	},
	'YR-12': {
		pass: () => two({ penalty_decisions: 361 }, { penalty_decisions: 316 }),
		fail: () => two({ penalty_decisions: 361 }, { penalty_decisions: 136 }),
		none: () => two({ penalty_decisions: 12 }, { penalty_decisions: 21 }),
		cells: ['penalty_decisions']
	},
	'YR-15': {
		pass: () => two({ ...busy, licensing_decisions: 90 }, { ...busy, licensing_decisions: 90 }),
		fail: () =>
			two(
				{ ...busy, licensing_decisions: 90 },
				{ ...busy, licensing_decisions: 90 },
				{ published: '2023-01-16' }
			),
		none: () =>
			two(
				{ ...busy, licensing_decisions: 90 },
				{ ...busy, licensing_decisions: 90 },
				{ published: null }
			)
	},
	'TXT-01': reused('TXT-01', (one) => ({ one })),
	'TXT-02': {
		pass: () => texts(text({ one: prose(1, 60) }), text({ agency: '教育局', one: prose(2, 60) })),
		fail: () => texts(text({ one: prose(1, 60) }), text({ agency: '教育局', one: prose(1, 60) })),
		none: () => texts(text({ one: prose(1, 6) }), text({ agency: '教育局', one: prose(1, 6) }))
	},
	'TXT-03': reused('TXT-03', (five) => ({ five: five.slice(0, 20) })),
	'TXT-06': {
		pass: () => texts(...names.map((agency, at) => text({ agency, one: prose(at, 60) }))),
		fail: () => texts(...names.map((agency) => text({ agency, one: prose(1, 60) }))),
		none: () => texts(...names.slice(1).map((agency) => text({ agency, one: prose(1, 60) })))
	},
	'TXT-07': {
		pass: () => texts(text({ one: numbered(21, 9), year: 2022 }), text({ one: numbered(22, 9) })),
		fail: () =>
			texts(
				text({ one: numbered(21, 9).map((line) => `2022年${line}`), year: 2022 }),
				text({ one: numbered(21, 9).map((line) => `2023年${line}`) })
			),
		none: () => texts(text({ one: numbered(21, 3), year: 2022 }), text({ one: numbered(21, 3) }))
	},
	'UNI-02': {
		pass: () => peers(fees, { fees_10k_yuan: 35_650 }),
		fail: () => peers(fees, { fees_10k_yuan: 35_600 }),
		none: () => peers(fees, { fees_10k_yuan: 35_600 }, 8),
		cells: ['fees_10k_yuan']
	},
	'UNI-03': {
		pass: () => peers(fees, { fees_10k_yuan: 900 }),
		fail: () => peers(fees, { fees_10k_yuan: 9_810 }),
		none: () => peers(fees, { fees_10k_yuan: 9_810 }, 8),
		cells: ['fees_10k_yuan']
	},
	'HIE-06': {
		pass: () => [
			filing('水务局', 2023, busy),
			filing('教育局', 2023, { ...busy, disclosed_person: 639 })
		],
		fail: () => [filing('水务局', 2023, busy), filing('教育局', 2023, busy)],
		none: () => [filing('水务局', 2023), filing('教育局', 2023)]
	},
	'STA-01': lead((at) => handled(at), {
		...handled(0, 200),
		disclosed_total: 1,
		unable_not_held_total: 199
	}),
	'STA-02': lead((at) => ({ ...handled(at), unable_not_held_total: 1 }), {
		...handled(0, 200),
		unable_not_held_total: 195
	}),
	'STA-03': lead((at) => ({ ...handled(at), not_processed_petition_total: at % 3 }), {
		...handled(0, 200),
		not_processed_petition_total: 190
	}),
	'STA-04': lead((at) => ({ ...handled(at), carried_out_total: at % 3 }), {
		...handled(0, 200),
		carried_out_total: 190
	}),
	'STA-05': lead(cases, { reconsideration_total: 80, reconsideration_corrected: 78 }),
	'STA-06': lead(
		(at) => ({ received_total: 1 + ((at * at) % 60) }),
		{ received_total: 900 },
		[2023],
		1200
	),
	'STA-07': lead(licences, { licensing_decisions: 40_000 }),
	'STA-08': lead((at) => handled(at), { received_total: 900 }, [2022, 2023]),
	'STA-09': lead((at) => handled(at), { received_total: 0 }, [2021, 2022, 2023]),
	'STA-10': lead(
		(at) => handled(at),
		{
			...handled(0, 60),
			disclosed_total: 0,
			unable_not_held_total: 0,
			withheld_internal_total: 60
		},
		[2022, 2023]
	),
	'STA-11': lead((at) => ({ ...handled(at), reconsideration_total: at % 3 }), {
		...handled(0, 60),
		reconsideration_total: 90
	}),
	'STA-12': {
		pass: () => peers((at) => handled(at), {}, 40, [2020, 2021, 2022, 2023]),
		fail: () => silent(40),
		none: () => silent(12),
		cells: ['received_total']
	},
	'STA-14': lead(
		(at) => handled(at),
		{ ...handled(0, 60), received_person: 0, received_business: 60 },
		[2022, 2023]
	)
};

const names = ['水务局', '教育局', '财政局', '民政局', '司法局'];

/** A lead: peers alike, one of them odd, and too few of them to tell. */
function lead(of: (at: number) => Numbers, odd: Numbers, years = [2023], count = 200): Fixture {
	return {
		pass: () => peers(of, {}, count, years),
		fail: () => peers(of, odd, count, years),
		none: () => peers(of, odd, 12, years)
	};
}

/** One body without a request for four years among those that have some. */
function silent(count: number): Filing[] {
	return [2020, 2021, 2022, 2023].flatMap((year) =>
		Array.from({ length: count }, (_, at) =>
			filing(`第${at}水务局`, year, at === 0 ? {} : handled(at))
		)
	);
}

/** Text of a year that is last year's, half of it, or last year's of another agency. */
function reused(_: string, told: (lines: readonly string[]) => Prose): Fixture {
	const whole = prose(1, 60);
	const own = told(whole);
	return {
		pass: () => texts(text({ ...own, year: 2022 }), text(told(prose(2, 60)))),
		fail: () => texts(text({ ...own, year: 2022 }), text(own)),
		none: () => texts(text({ ...own, year: 2022, agency: '教育局' }), text(own))
	};
}

function isFinding(one: Filing | CorpusFinding): one is CorpusFinding {
	return 'rule' in one;
}

/** Findings of a rule in what a fixture makes: filings to compare, or what texts came to. */
function foundBy(rule: string, made: Filing[] | CorpusFinding[]): CorpusFinding[] {
	const [first] = made;
	const found = first && !isFinding(first) ? compare(made as Filing[]) : (made as CorpusFinding[]);
	return found.filter((one) => one.rule === rule);
}

test('every rule on a corpus has one that passes, one that fails and one it does not apply to', () => {
	expect([...Object.keys(fixtures), ...inDatabase].sort()).toEqual(
		corpusRules.map(({ id }) => id).sort()
	);
});

describe.each(Object.entries(fixtures))('%s', (rule, { pass, fail, none, cells }) => {
	test('passes', () => {
		expect(foundBy(rule, pass())).toEqual([]);
	});

	test('fails', () => {
		const found = foundBy(rule, fail());
		expect(found.length).toBeGreaterThan(0);
		for (const { message, kind, lead, severity } of found) {
			expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
			expect(message.en.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|null|NaN|[\u4e00-\u9fff]/);
			expect(kind === 'lead').toBe(lead !== undefined);
			if (kind === 'lead') expect(severity).toBe('review');
		}
		if (cells) expect(found[0]!.cells).toEqual(cells);
	});

	test('does not apply', () => {
		expect(foundBy(rule, none())).toEqual([]);
	});
});

describe('what a text tells of last year', () => {
	const told = (line: string, was: number, is: number) =>
		compare(telling(line, { received_total: was }, { received_total: is })).filter(({ rule }) =>
			/NAR-16|YR-04/.test(rule)
		);

	test.each([
		['收到政府信息公开申请60件，同比增长50%', 40, 60],
		['收到政府信息公开申请60件，比上年增加20件', 40, 60],
		['收到政府信息公开申请8件，与上年持平', 8, 8],
		['收到政府信息公开申请8件，与上年基本持平', 7, 8],
		['收到政府信息公开申请50件（同比下降16.7%）', 60, 50],
		['收到政府信息公开申请50件，较去年有所下降', 60, 50],
		['收到政府信息公开申请60件，同比增长约两成', 40, 60],
		['收到政府信息公开申请60件，较2020年增长500%', 40, 60],
		['收到政府信息公开申请60件，网站访问量同比增长80%', 40, 60],
		['全县收到政府信息公开申请900件，同比增长80%', 40, 60]
	])('%s is no contradiction of %d and %d', (line, was, is) => {
		expect(told(line, was, is)).toEqual([]);
	});

	test.each([
		['收到政府信息公开申请60件，同比增长20%', 40, 60],
		['收到政府信息公开申请60件，比上年增加12件', 40, 60],
		['收到政府信息公开申请8件，与上年持平', 5, 8],
		['收到政府信息公开申请50件，同比增长16.7%', 60, 50],
		['收到政府信息公开申请50件，较上年下降', 40, 50],
		['收到政府信息公开申请50件，较去年大幅下降', 40, 50]
	])('%s contradicts %d and %d', (line, was, is) => {
		const found = told(line, was, is);
		expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['NAR-16 warning']);
		expect(found[0]!.message.zh).toContain(String(was));
	});
});
