import { randomLcg } from 'd3-random';
import type { Filing } from '#check/corpus/filing.ts';
import { restatementsOf } from '#check/corpus/restatements.ts';
import { sketchOf } from '#check/corpus/sketch.ts';
import type { TextOf } from '#check/corpus/likeness.ts';
import { readText } from '#document/text.ts';
import type { TextCases } from './cases.ts';
import { two, type Numbers } from './filings.ts';

/* Reports of a corpus as texts. */

const words =
	'公开信息平台群众政策解读制度培训审核发布渠道栏目更新检查考核回应关切办理流程规范队伍建设服务窗口基层沟通协调督促整改完善机制提升质量水平强化责任落实推进重点领域内容全面及时准确便民高效'.match(
		/../g
	)!;

/** Sentences of words drawn at random: no two seeds have more in common than chance. */
export function prose(seed: number, sentences: number): string[] {
	const uniform = randomLcg(seed / 1000);
	const word = () => words[Math.floor(uniform() * words.length)]!;
	return Array.from({ length: sentences }, () => `${Array.from({ length: 12 }, word).join('')}。`);
}

/** Sentences with numbers of their own. */
export const numbered = (from: number, count: number) =>
	prose(from, count).map((line, at) => `${line.slice(0, -1)}${from * 100 + at * 7 + 11}条`);

/** Agencies of one region. */
export const agencies = ['水务局', '教育局', '财政局', '民政局', '司法局'];

/** Whose a text is, and what it says. */
export interface Prose {
	agency?: string;
	year?: number;
	region?: string;
	one?: readonly string[];
	five?: readonly string[];
}

/** A text as a corpus keeps it. */
export function text({
	agency = '水务局',
	year = 2023,
	region = '990101',
	one = [],
	five = []
}: Prose): TextOf {
	const document = documentOf(one, five);
	const { prose, problems, claims } = sketchOf(document, { agency, region: null, year });
	return {
		report: `${agency} ${year}`,
		agency,
		region,
		year,
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

/** Two years of a body, the later of which states this in its text. */
export function telling(line: string, before: Numbers, now: Numbers): Filing[] {
	const changes = restatementsOf(documentOf([`2023年${line}`]), 2023);
	const [last, own] = two(before, now);
	return [last!, { ...own!, retold: JSON.stringify(changes) }];
}

/** Text of a year that is last year's, half of it, or last year's of another agency. */
export function reused(told: (lines: readonly string[]) => Prose): TextCases {
	const whole = prose(1, 60);
	const own = told(whole);
	return {
		of: 'texts',
		pass: () => [text({ ...own, year: 2022 }), text(told(prose(2, 60)))],
		fail: () => [text({ ...own, year: 2022 }), text(own)],
		none: () => [text({ ...own, year: 2022, agency: '教育局' }), text(own)]
	};
}
