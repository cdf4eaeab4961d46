import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { EditionId } from '#form/editions.ts';
import { inkOf, type Telling } from '#report/prose.ts';
import type { Figure } from '#report/report.ts';
import type { Candidate } from '#report/prose/figures.ts';
import type { Sentence } from '#report/prose/sentence.ts';
import {
	countsNone,
	isOwn,
	ofSentence,
	vocabularyOf,
	type Claim,
	type ClaimKind,
	type Vocabulary
} from './words.ts';

/** What the text of a report claims that its tables can confirm or contradict. */
export interface Claims {
	all: readonly Claim[];
	/** The text plainly says that no request came in, and nowhere that one did. */
	none: Claim | null;
	/** The first statement of requests received or handled. */
	some: Claim | null;
	/** The first statement of a reconsideration or lawsuit. */
	challenged: Claim | null;
}

const received = ['received_total'];
const carriedIn = ['carried_in_total'];
const arrived = [...received, ...carriedIn];
const concluded = ['concluded_total'];

/** Reads the claims of a text. */
export function readClaims(telling: Telling, edition: EditionId | null): Claims {
	const all: Claim[] = [];
	const vocabulary = vocabularyOf(edition);
	for (const candidate of telling.candidates) {
		const { sentence, anchor, approximate, rank } = candidate;
		if (approximate || !isOwn(sentence, anchor)) continue;
		const found =
			candidate.id === 'requests_narrated'
				? rank > 0
					? ofRequests(candidate, vocabulary)
					: null
				: candidate.id === 'reconsiderations_narrated' || candidate.id === 'litigation_narrated'
					? ofChallenges(candidate)
					: null;
		if (found) all.push(found);
	}
	for (const sentence of telling.sentences) {
		const none = sentence.text.includes('申请') ? countsNone(sentence) : null;
		if (none)
			all.push({
				...{ kind: 'no_request', value: 0, means: [received] },
				ink: () => inkOf({ sentence, ...none, anchor: none.start })
			});
		if (sentence.amounts.length && /申请|结转|规范性文件|行政|维持|纠[正错]/.test(sentence.text))
			all.push(...ofSentence(sentence, vocabulary));
	}
	return claimsOf(all);
}

function claimsOf(all: readonly Claim[]): Claims {
	const first = (kinds: readonly ClaimKind[], test: (claim: Claim) => boolean) =>
		all.find((claim) => kinds.includes(claim.kind) && test(claim)) ?? null;
	const some = first(['received', 'concluded'], ({ value }) => value > 0);
	return {
		all,
		some,
		none: some ? null : first(['no_request'], () => true),
		challenged: first(['challenges'], ({ value }) => value > 0)
	};
}

/** The claims of a report of which only the figures are at hand: less exact, so that each may mean more. */
export function claimsOfFigures(figures: readonly Figure[]): Claims {
	return claimsOf(
		figures.flatMap(({ id, value, approximate, text, place }) => {
			const ink = () => ({ text, place });
			if (approximate) return [];
			if (id === 'requests_narrated')
				return value === 0
					? { kind: 'no_request', value, means: [received], ink }
					: { kind: 'received', value, means: [received, arrived, concluded], ink };
			if (id !== 'reconsiderations_narrated' && id !== 'litigation_narrated') return [];
			const means = meansOfChallenges(id === 'litigation_narrated');
			return value === 0
				? { kind: 'no_challenge', value, means: means.slice(0, 1), ink }
				: { kind: 'challenges', value, means, ink };
		})
	);
}

/** A request that another body passes on, or that is given back. */
const passedOn = /转[来办交送]|移[交送]|退回|代收/;
/** Items and times are not cases. */
const noCase = /^(?:条|次|人次|项|个|篇)/;

const channel = /当面|书面|网络|网上|信函|邮寄|邮件|传真|窗口|现场|线上|线下/;

function ofRequests(candidate: Candidate, { parts }: Vocabulary): Claim | null {
	const { sentence, start, end, anchor, value } = candidate;
	const words = sentence.text.slice(start, anchor);
	const told = sentence.text.slice(start, end);
	const unit = sentence.amounts.find((amount) => amount.start === anchor)?.unit ?? '';
	if (value > 0 && (noCase.test(unit) || passedOn.test(told))) return null;
	const verbs = {
		fresh: /新收/.test(words),
		came: /收到|接收|接到|收件/.test(words),
		handled: /受理|办理|处理|登记|承办/.test(words.replace(/办理完毕/, '')),
		concluded: /办结|办复|办理完毕/.test(words),
		answered: /答复|回复/.test(words)
	};
	const closed =
		(verbs.concluded || verbs.answered) && !verbs.came && !verbs.handled && !verbs.fresh;
	const ink = () => inkOf({ sentence, start, end, anchor });
	if (value === 0 && !closed)
		return channel.test(told) ? null : { kind: 'no_request', value, means: [received], ink };
	const means: string[][] = [];
	if (verbs.fresh || !closed) means.push(received);
	if (!verbs.fresh && !closed) means.push(arrived);
	if (verbs.concluded || verbs.handled || !(verbs.fresh || verbs.came)) means.push(concluded);
	if (verbs.answered) {
		const without = (...left: string[]) =>
			Object.entries(parts).flatMap(([outcome, cells]) => (left.includes(outcome) ? [] : cells));
		means.push(
			concluded,
			received,
			arrived,
			without('otherwise_closed'),
			without('not_processed'),
			without('not_processed', 'otherwise_closed')
		);
	}
	return { kind: closed ? 'concluded' : 'received', value, means, ink };
}

const [review, direct, after] = challengeGroups.map(({ id }) => id) as [string, string, string];
const decided = challengeResults.filter(({ id }) => id !== 'total' && id !== 'pending');
const total = (group: string) => `${group}_total`;
const settled = (group: string) => decided.map(({ id }) => `${group}_${id}`);

function ofChallenges({ id, sentence, start, end, anchor, value }: Candidate): Claim | null {
	const about = /信息公开|政务公开|依申请/;
	const meant = about.test(sentence.text) || /复议|诉讼|依申请/.test(sentence.paragraph.heading);
	if (!meant && !(value === 0 && deniesAll(sentence, anchor, end))) return null;
	if (/[一二再]审|新[增发收]/.test(sentence.text)) return null;
	if (/作为[^。；]{0,12}复议机[关构]/.test(sentence.text.slice(0, anchor))) return null;
	const lawsuits = id === 'litigation_narrated';
	const words = sentence.text.slice(start, end);
	const means = meansOfChallenges(lawsuits);
	if (lawsuits && /直接|未经复议/.test(words)) means.push([total(direct)]);
	if (lawsuits && /复议后/.test(words)) means.push([total(after)]);
	const ink = () => inkOf({ sentence, start, end, anchor });
	if (value === 0) return { kind: 'no_challenge', value, means: means.slice(0, 1), ink };
	return { kind: 'challenges', value, means, ink };
}

const denial =
	/^(?:未|没有|无|不存在|尚未|从未|暂无)(?:发生|出现|产生|收到|接到|存在|有|被|过|任何|申请|提起|行政|复议|诉讼|案件|案|情况|情形|[、和及与或]|或者|以及){2,16}$/;

/** 未发生行政复议、行政诉讼: of no case at all, none is over disclosure; but of penalties or licences it says nothing else. */
function deniesAll({ text, paragraph }: Sentence, from: number, to: number): boolean {
	return (
		denial.test(text.slice(from, to)) &&
		!/执法|处罚|许可|征收|征地|强制|拆迁|审批|法治|依法行政|合法性|信访|规范性文件/.test(
			paragraph.heading + paragraph.text
		)
	);
}

/** Cases may be told with or without those pending. */
function meansOfChallenges(lawsuits: boolean): string[][] {
	return lawsuits
		? [
				[total(direct), total(after)],
				[...settled(direct), ...settled(after)]
			]
		: [[total(review)], settled(review)];
}
