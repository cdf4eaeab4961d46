import type { ApplicantId } from '#form/requests.ts';
import type { Sentence } from '../sentence.ts';
import type { Token } from './scan.ts';
import type { Result, Sense, Stage } from './sense.ts';

type Only<Is extends Sense['is']> = Extract<Sense, { is: Is }>;

/** What the words of a part of a sentence name, whatever their order. */
export interface Features {
	/** It may be about something else: words no list knows, shares, other places and branches. */
	strange: boolean;
	/** Words no list knows. */
	unknown: boolean;
	/** Anything but what says nothing. */
	content: boolean;
	request: 'named' | 'bare' | null;
	stages: ReadonlySet<Stage>;
	outcomes: readonly Only<'outcome'>[];
	reasons: readonly Only<'reason'>[];
	applicants: readonly ApplicantId[];
	channels: readonly string[];
	results: readonly Result[];
	made: readonly Only<'made'>[];
	decisions: readonly Only<'decision'>[];
	/** Another year than the report's is named. */
	otherYear: boolean;
	/** 上年, not as what was carried in. */
	lastYear: boolean;
	/** 信访、重复申请等: 等 behind a reason; 讨论记录等过程性信息 names examples of the reason itself. */
	examples: boolean;
	has(...any: Token['is'][]): boolean;
	text: string;
}

const saysNothing = new Set<Token['is']>([
	...([
		'filler',
		'sum',
		'each',
		'of-which',
		'among',
		'all',
		'in-time',
		'self',
		'our-place',
		'branch',
		'own-level',
		'office',
		'time'
	] as const)
]);

/** Sums up the words of a part of a sentence. */
export function featuresOf(
	tokens: readonly Token[],
	{ year, owner }: Pick<Sentence, 'year' | 'owner'>
): Features {
	const senses = tokens.flatMap(({ sense }) => sense ?? []);
	const pick = <Is extends Sense['is']>(is: Is) =>
		senses.filter((sense): sense is Only<Is> => sense.is === is);
	const named = pick('request').map((sense) => sense.named);
	const stages = new Set(
		tokens.flatMap(({ sense, text }): Stage[] =>
			sense?.is === 'stage' ? [carriedWhen(sense.stage, text, year)] : []
		)
	);
	return {
		strange: tokens.some(
			({ is, text }) =>
				/^(?:strange|percent|times|share|fraction|rate)$/.test(is) ||
				(is === 'self' &&
					/^(?:[镇乡](?:人民)?政府|街道办事处)$/.test(text) &&
					owner !== null &&
					owner.kind !== 'town') ||
				(is === 'our-place' && owner !== null && owner.kind !== 'government') ||
				(is === 'branch' && !/(?:分局|支队|大队)$/.test(owner?.name ?? ''))
		),
		unknown: tokens.some(({ is }) => is === 'strange'),
		content: tokens.some(({ is }) => !saysNothing.has(is)),
		request: named.length ? (named.includes(true) ? 'named' : 'bare') : null,
		stages,
		outcomes: pick('outcome'),
		reasons: pick('reason'),
		applicants: pick('applicant').flatMap(({ columns }) => columns),
		channels: tokens.flatMap(({ is, text }) => (is === 'channel' ? [text] : [])),
		results: resultsOf(pick('result').map(({ result }) => result)),
		made: pick('made'),
		decisions: pick('decision'),
		otherYear:
			year !== null &&
			!stages.has('in') &&
			tokens.some(
				({ is, text }) =>
					is === 'time' && /^20\d\d年/.test(text) && Number(text.slice(0, 4)) !== year
			),
		lastYear: tokens.some(({ is }) => is === 'last-year'),
		examples: tokens.some(
			({ text }, i) => text.startsWith('等') && tokens.slice(0, i).some(({ is }) => is === 'reason')
		),
		has: (...any) => tokens.some(({ is }) => any.includes(is)),
		text: tokens.map(({ text }) => text).join('')
	};
}

/** 撤销、纠正 are one: set right. */
function resultsOf(told: readonly Result[]): Result[] {
	const results = new Set(told);
	if (results.has('corrected')) results.delete('undone');
	// 维持或驳回 are one: not set right.
	if (results.has('held')) results.delete('upheld');
	return [...results];
}

/** 结转2023年, in a report of 2023, came in; a year named that is neither this nor the next decides nothing. */
function carriedWhen(stage: Stage, text: string, year: number | null): Stage {
	const named = /20\d\d/.exec(text)?.[0];
	if (!named || year === null || (stage !== 'in' && stage !== 'out')) return stage;
	const by = Number(named) - year;
	if (stage === 'in') return by === -1 ? 'in' : 'over';
	return by === 1 ? 'out' : by === 0 ? 'in' : 'over';
}
