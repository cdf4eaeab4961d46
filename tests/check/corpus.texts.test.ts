import { describe, expect, test } from 'vitest';
import { alikePairs, Clusters } from '#check/corpus/alike.ts';
import {
	containment,
	packHashes,
	sketchOf,
	unpackHashes,
	type Sketch
} from '#check/corpus/sketch.ts';
import { sameText, type TextOf } from '#check/corpus/likeness.ts';
import { TextFinder } from '#check/corpus/texts.ts';
import type { SourceDocument } from '#document/document.ts';
import { requestRows } from '#form/requests.ts';
import { prose } from '#rules/cases/texts.ts';
import { alikeRules, reuseRules } from '#rules/index.ts';

interface Stated {
	agency?: string;
	region?: string | null;
	year?: number;
	overview: readonly string[];
	problems?: readonly string[];
}

/** The sketch of a made-up report's text. */
function sketch({
	agency = '云台县水务局',
	region = null,
	overview,
	problems = []
}: Stated): Sketch {
	let line = 0;
	const block = (kind: 'heading' | 'text') => (text: string) => ({
		kind,
		text,
		place: { line: ++line }
	});
	const document: SourceDocument = {
		format: 'text',
		notices: [],
		blocks: [
			block('heading')('一、总体情况'),
			...overview.map(block('text')),
			block('heading')('五、存在的主要问题及改进情况'),
			...problems.map(block('text')),
			block('heading')('六、其他需要报告的事项'),
			block('text')('本年度没有发出收费通知。')
		]
	};
	return sketchOf(document, { agency, region });
}

const text = (told: Stated): TextOf => {
	const { prose, problems, claims } = sketch(told);
	const { agency = '云台县水务局', region = '909901', year = 2023 } = told;
	return {
		report: `${agency} ${year}`,
		agency,
		region,
		year,
		prose: Uint32Array.from(prose),
		problems: Uint32Array.from(problems),
		claims: Uint32Array.from(claims)
	};
};

const rules = (found: readonly { rule: string; severity: string }[]) =>
	found.map(({ rule, severity }) => `${rule} ${severity}`);

describe('a sketch', () => {
	test('does not depend on numbers, years, spaces, or the agency’s own name', () => {
		const one = prose(1, 60);
		const other = one.map((sentence) => sentence.replace('公开', '公 开'));
		const a = sketch({ overview: [...one, '云台县水务局2023年收到申请12件，办结十二件。'] });
		const b = sketch({
			agency: '云台县教育局',
			overview: [...other, '云台县教育局2024年收到申请7件，办结三件。']
		});
		expect(a.prose.length).toBeGreaterThan(50);
		expect({ ...b, claims: [] }).toEqual({ ...a, claims: [] });
		// Sentences with numbers are told apart by just those.
		expect(a.claims).toHaveLength(1);
		expect(b.claims).toEqual([]);
	});

	test('leaves out the text of the form', () => {
		const labels = requestRows.map(({ zh }) => zh).join('');
		expect(sketch({ overview: [labels] }).prose.length).toBeLessThan(12);
	});

	test('samples one shingle in sixteen of the text, one in four of the problems', () => {
		const { prose: all, problems } = sketch({ overview: prose(2, 80), problems: prose(3, 20) });
		// 100 sentences of 24 characters.
		expect(all.length).toBeGreaterThan((2400 / 16) * 0.7);
		expect(all.length).toBeLessThan((2400 / 16) * 1.3);
		expect(problems.length).toBeGreaterThan((480 / 4) * 0.7);
		expect(problems.length).toBeLessThan((480 / 4) * 1.3);
	});

	test('of no text is empty', () => {
		const nothing = { format: 'text' as const, blocks: [], notices: [] };
		const nobody = { agency: null, region: null };
		expect(sketchOf(nothing, nobody)).toEqual({
			prose: [],
			problems: [],
			claims: [],
			changes: [],
			remarks: []
		});
	});

	test.each([[[]], [[0]], [[127, 128, 16384, 2 ** 32 - 1]], [[5, 6, 7]]])(
		'packs %j and unpacks the same',
		(hashes) => {
			expect([...unpackHashes(packHashes(hashes))]).toEqual(hashes);
		}
	);

	test('estimates how much of one text stands in another, within its error', () => {
		const [whole, rest] = [prose(4, 150), prose(5, 150)];
		for (const kept of [30, 90, 135]) {
			const a = text({ overview: whole });
			const b = text({ overview: [...whole.slice(0, kept), ...rest.slice(kept)] });
			const { share, error, hashes } = containment(a.prose, b.prose);
			expect(Math.abs(share - kept / 150)).toBeLessThan(4 * error + 0.02);
			expect(hashes).toBe(a.prose.length);
		}
	});
});

describe('pairs that may be alike', () => {
	test('are found among many texts, and hardly any others', () => {
		const base = Array.from({ length: 300 }, (_, i) => text({ overview: prose(10 + i, 60) }).prose);
		const copies = base
			.slice(0, 100)
			.map(
				(_, i) =>
					text({ overview: [...prose(10 + i, 60).slice(0, 54), ...prose(900 + i, 6)] }).prose
			);
		const pairs = [...alikePairs([...base, ...copies], 30)];
		const found = new Set(pairs.map(([a, b]) => `${a} ${b}`));
		const hits = copies.filter((_, i) => found.has(`${i} ${300 + i}`)).length;
		expect(hits).toBeGreaterThanOrEqual(98);
		expect(pairs.length - hits).toBeLessThan(10);
	});

	test('join into groups', () => {
		const clusters = new Clusters();
		for (const [a, b] of [
			[7, 3],
			[9, 7],
			[1, 2]
		] as const)
			clusters.join(a, b);
		expect(clusters.groups().sort((a, b) => a[0]! - b[0]!)).toEqual([
			[1, 2],
			[3, 7, 9]
		]);
	});
});

describe('TXT-01 and TXT-03, last year’s text', () => {
	const last = { overview: prose(20, 100), problems: prose(21, 10), year: 2022 };
	const after = (now: Stated) => {
		const finder = new TextFinder({ reuse: reuseRules, alike: alikeRules });
		finder.year([text(last)]);
		return finder.year([text(now)]);
	};
	test('the same text is a warning, its problems are for review', () => {
		const found = after({ ...last, year: 2023 });
		expect(rules(found)).toEqual(['TXT-01 warning', 'TXT-03 review']);
		expect(found[0]!.other).toBe('云台县水务局 2022');
		expect(found[0]!.more).toMatchObject({ containment: 1, standardError: 0 });
	});
	test('nine tenths of it are for review', () => {
		const overview = [...last.overview.slice(0, 90), ...prose(22, 10)];
		expect(rules(after({ overview, year: 2023 }))).toEqual(['TXT-01 review']);
	});
	test.each<[string, Stated]>([
		['half the text', { overview: [...last.overview.slice(0, 50), ...prose(23, 50)] }],
		['a text of a few lines', { overview: last.overview.slice(0, 5) }],
		['a year between', { ...last, year: 2024 }],
		['another agency', { ...last, agency: '云台县教育局' }]
	])('nothing is said of %s', (_, now) => {
		expect(after({ year: 2023, ...now })).toEqual([]);
	});
});

describe('TXT-02 and TXT-06, another agency’s text', () => {
	const own = (name: string, seed: number) =>
		text({ agency: `云台县${name}`, overview: prose(seed, 100) });
	test('is told on both, and not of texts of their own', () => {
		const overview = prose(30, 100);
		const found = new TextFinder({ reuse: reuseRules, alike: alikeRules }).year([
			text({ agency: '云台县水务局', overview }),
			text({ agency: '云台县教育局', overview: [...overview.slice(0, 92), ...prose(31, 8)] }),
			own('财政局', 32),
			own('民政局', 33)
		]);
		expect(rules(found)).toEqual(['TXT-02 review', 'TXT-02 review']);
		expect(found[0]!.more!.containment).toBeGreaterThan(sameText);
	});
	test('five and more of one region are told once, as a cluster', () => {
		const overview = prose(40, 100);
		const names = ['水务局', '教育局', '财政局', '民政局', '司法局'];
		const found = new TextFinder({ reuse: reuseRules, alike: alikeRules }).year(
			names.map((name) => text({ agency: `云台县${name}`, overview }))
		);
		expect(rules(found)).toEqual(['TXT-06 review']);
		expect(found[0]!.more).toMatchObject({ members: 5 });
		const apart = names.map((name, i) =>
			text({ agency: `云台县${name}`, region: `90${i}101`, overview })
		);
		expect(
			new Set(rules(new TextFinder({ reuse: reuseRules, alike: alikeRules }).year(apart)))
		).toEqual(new Set(['TXT-02 review']));
	});
	test('what many reports of the year share is boilerplate', () => {
		const shared = prose(50, 100);
		const many = Array.from({ length: 30 }, (_, i) =>
			text({
				agency: `云台县第${i}局`,
				overview: [...shared, ...prose(60 + i, 100)],
				region: `9${String(i).padStart(2, '0')}001`
			})
		);
		expect(new TextFinder({ reuse: reuseRules, alike: alikeRules }).year(many)).toEqual([]);
	});
});
