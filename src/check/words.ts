import type { Place } from '#document/document.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { EditionId } from '#form/editions.ts';
import { applicants, requestRows } from '#form/requests.ts';
import { outcomes } from '#form/vocabulary.ts';
import { inkOf } from '#report/prose.ts';
import type { Amount } from '#report/prose/amounts.ts';
import type { Candidate } from '#report/prose/figures.ts';
import { isGrowth, isMean, isOtherYear, isThisYears } from '#report/prose/period.ts';
import { clauseStart, leadOf, segmentStart, type Sentence } from '#report/prose/sentence.ts';

/** What a claim is about: requests and what became of them, challenges, documents, decisions. */
export type ClaimKind =
	| 'received'
	| 'concluded'
	| 'carried'
	| 'outcome'
	| 'applicant'
	| 'challenges'
	| 'no_request'
	| 'no_challenge'
	| 'documents'
	| 'decisions';

/** A number the text tells of this agency and year, with what in the tables it can mean. */
export interface Claim {
	kind: ClaimKind;
	value: number;
	/** Sums of cells it may equal; the first is what the words say most plainly. */
	means: readonly (readonly string[])[];
	/** The words of the text and where they stand. */
	ink(): { text: string; place: Place };
}

const [review, direct, after] = challengeGroups.map(({ id }) => id) as [string, string, string];
const caseUnit = /^(?:件次|件|份|宗|起|项|条|次|个|例|人次)?$/;

const elsewhere =
	/上级|全(?:市|县|区|省|州|盟|旗|国|系统|[局委厅]系统)(?!统一)|各(?:级|部门|单位|科室|股室|乡镇|镇|街道|村|县|区|市|地)|所属|下属|下级|直属|局属|市直|县直|区直|省直|市本级|县本级/;
const partOfYear =
	/上半年|下半年|[一二三四]季度|(?<!\d)(?!0?1(?:月(?:0?1日)?)?起?[至到—–~～-]12月)\d{1,2}(?:月(?:\d{1,2}日)?)?起?[至到—–~～-]\d{1,2}月|(?:^|[，；])(?:20\d\d年)?(?:[1-9]|1[01])月份?，?(?=[我本共收未没接受])|截[至止](?!12月)\d{1,2}月|截[至止]20\d\d年(?!12月31日|底|末)|除[^，。；]{0,20}外/;

/** Whether a statement is of this agency and the whole year. */
export function isOwn({ text, paragraph, offset }: Sentence, at: number): boolean {
	const before = text.slice(0, at);
	if (partOfYear.test(text)) return false;
	return (
		!elsewhere.test(before) &&
		!elsewhere.test(paragraph.text.slice(Math.max(0, offset - 120), offset))
	);
}

/** Words of the tables as the text uses them, with the cells they stand for. */
export interface Vocabulary {
	/** Total cells of each outcome group. */
	parts: Record<string, string[]>;
	words: [word: string, means: string[][]][];
	behind: RegExp;
}

const vocabularies = new Map<EditionId | null, Vocabulary>();

/** The vocabulary of an edition. */
export function vocabularyOf(edition: EditionId | null): Vocabulary {
	const known = vocabularies.get(edition);
	if (known) return known;
	const rows = requestRows.filter(({ editions }) => edition && editions.includes(edition));
	const parts: Vocabulary['parts'] = {};
	for (const { id, outcome } of rows) if (outcome) (parts[outcome] ??= []).push(`${id}_total`);
	const groups = outcomes.map(({ id, zh }): [string, string[][]] => {
		const own = parts[id] ?? [];
		return [zh, id === 'disclosed' ? [own, [...own, ...(parts.partly_disclosed ?? [])]] : [own]];
	});
	const reasons = rows
		.filter(({ group }) => group)
		.flatMap(({ id, spellings }) =>
			spellings
				.filter((spelling) => spelling.length >= 4)
				.map((spelling): [string, string[][]] => [spelling, [[`${id}_total`]]])
		);
	const vocabulary = {
		parts,
		words: [...reasons, ...groups],
		behind: new RegExp(`^(?:${groups.map(([word]) => word).join('|')})(?![的率])`)
	};
	vocabularies.set(edition, vocabulary);
	return vocabulary;
}

const organisations = applicants.slice(1, -1).map(({ id }) => id);
const whoAsked: [word: RegExp, columns: string[]][] = [
	[/(?:自然人|公民)(?:提出|提交)?(?:的)?(?:申请)?$/, ['person']],
	[/法人(?:[或和及、]|或者|以及)?(?:其[他它]组织)?(?:提出|提交)?(?:的)?(?:申请)?$/, organisations],
	[/商业企业(?:的)?(?:申请)?$/, ['business']],
	[/科研机构(?:的)?(?:申请)?$/, ['research']],
	[/公益组织(?:的)?(?:申请)?$/, ['public_interest']],
	[/法律服务机构(?:的)?(?:申请)?$/, ['legal_service']]
];
const documents: [word: RegExp, cell: string][] = [
	[/(?<![修])(?:制定|制发)(?:了|出台|并公布|并印发)?(?:行政)?规范性文件$/, 'issued'],
	[/废止(?:了)?(?:行政)?规范性文件$/, 'repealed'],
	[/现行有效(?:的)?(?:行政)?规范性文件$/, 'in_force']
];
const documentVerbs: [word: RegExp, cell: string][] = [
	[/(?:制定|制发)$/, 'issued'],
	[/废止$/, 'repealed'],
	[/现行有效(?:的)?$/, 'in_force']
];
const decisions: [word: RegExp, cell: string][] = [
	[/(?:作出|做出|实施|下达)行政许可(?:决定)?$/, 'licensing_decisions'],
	[/(?:作出|做出|实施|下达)行政处罚(?:决定)?$/, 'penalty_decisions'],
	[/(?:作出|做出|实施|下达)行政强制(?:决定|措施)?$/, 'compulsion_decisions']
];
const results: [word: RegExp, result: string][] = [
	[/(?:结果)?维持(?:原行政行为|原决定)?$/, 'upheld'],
	[/(?:结果)?(?:被)?(?:依法)?纠[正错]$/, 'corrected']
];

/** What the numbers of a sentence claim in the tables’ own words. */
export function ofSentence(sentence: Sentence, { words, behind }: Vocabulary): Claim[] {
	const { text, paragraph, offset } = sentence;
	const nearby = paragraph.heading + paragraph.text.slice(Math.max(0, offset - 200), offset) + text;
	const ofRequests =
		/依申请|公开申请|申请公开/.test(nearby) ||
		(text.includes('申请') && !/许可|登记|审批|补贴|补助|救助/.test(text));
	const ofCases = /复议|诉讼/.test(text) && /信息公开|依申请|复议|诉讼/.test(nearby);
	const claims: Claim[] = [];
	for (const amount of sentence.amounts) {
		const { value, approximate, unit } = amount;
		if (value === null || approximate || amount.kind !== 'count' || !caseUnit.test(unit)) continue;
		if (isMean(sentence, amount) || isGrowth(sentence, amount)) continue;
		if (isOtherYear(sentence, amount) || !isOwn(sentence, amount.start)) continue;
		const { head } = leadOf(sentence, amount);
		const rest = text.slice(amount.end, amount.end + 20);
		const claim = (kind: ClaimKind, means: string[][]) =>
			claims.push({ kind, value, means, ink: () => inkOf(spanOf(sentence, amount)) });
		if (ofRequests && /^[件份宗起例]/.test(unit)) {
			const carried = carriedBy(head, rest);
			if (carried) claim('carried', [carried]);
			if (carried || !isThisYears(sentence, amount)) continue;
			if (concludes(sentence, amount, head)) claim('concluded', [['concluded_total']]);
			const outcome =
				words.find(([word]) => head.endsWith(word) && standsAlone(head, word)) ??
				(verbless.test(head) && words.find(([word]) => word === behind.exec(rest)?.[0]));
			if (outcome) claim('outcome', outcome[1]);
			const who = whoAsked.find(([word]) => word.test(head));
			if (who)
				claim(
					'applicant',
					['received', 'concluded'].map((row) => who[1].map((column) => `${row}_${column}`))
				);
		}
		if (!isThisYears(sentence, amount)) continue;
		const made =
			documents.find(([word]) => word.test(head)) ??
			(/^(?:行政)?规范性文件/.test(rest) && documentVerbs.find(([word]) => word.test(head)));
		const clause = text.slice(clauseStart(sentence, amount.start), amount.start);
		if (made && !/代|名义|报请|提请|起草|草拟/.test(clause))
			claim('documents', [[`normative_documents_${made[1]}`]]);
		const decision = decisions.find(([word]) => word.test(head));
		if (decision && !/^[项条]/.test(unit)) claim('decisions', [[decision[1]]]);
		const result = ofCases && results.find(([word]) => word.test(head));
		if (result) {
			const cells = [review, direct, after].map((group) => `${group}_${result[1]}`);
			const [a, b, c] = cells as [string, string, string];
			const [ofReviews, ofLawsuits] = [/复议/.test(text), /诉讼/.test(text)];
			if (ofReviews && !ofLawsuits) claim('challenges', [[a]]);
			else if (!ofReviews) claim('challenges', [[b, c], [b], [c]]);
			else claim('challenges', [cells, [a], [b, c], [b], [c]]);
		}
	}
	return claims;
}

const otherMatter =
	/建议|提案|议案|咨询|信访|投诉|举报|来信|留言|信箱|热线|复议|诉讼|案件|许可|审批|工单|网民|意见|培训|会议/;

/** 收到申请8件，办结7件: what was concluded is the requests told of just before. */
function concludes({ text }: Sentence, { start }: Amount, head: string): boolean {
	if (!/(?:^|[，；：、（]|其中|已|共|全年|年内)(?:已)?(?:办结|办理完毕)(?:了)?$/.test(head))
		return false;
	const before = text.slice(0, start);
	const at = Math.max(
		...['信息公开申请', '公开申请', '依申请公开', '收到申请', '受理申请'].map((word) =>
			before.lastIndexOf(word)
		)
	);
	// Parts of the requests, by channel or outcome, may be told in between.
	return (
		at >= 0 &&
		!otherMatter.test(before.slice(at)) &&
		!/其中|[当书]面|网[络上]|信函|邮/.test(before.slice(at))
	);
}

/** 信息公开申请数为0: none, told as the value of a count. */
const noneCounted =
	/(?:政府信息公开申请|依申请公开(?:政府信息)?(?:申请)?|信息公开申请)(?:总)?(?:数量?|件数)(?:均)?(?:为|是|：)0(?:[件。，；]|$)/;

/** 未收到申请 where heading or sentence say that requests for information are meant. */
function noneSaid({ text, paragraph }: Sentence): RegExpExecArray | null {
	const match = /(?:未收到|没有收到|未接到|无)(?:任何|相关|此类)?申请(?=[，。；]|$)/.exec(text);
	if (!match) return null;
	const before = text.slice(0, match.index);
	const about = /依申请公开|信息公开申请/;
	if (!about.test(before) && !about.test(paragraph.heading)) return null;
	return otherMatter.test(before) || /当面|书面|网[络上]|信函|邮|传真/.test(before) ? null : match;
}

/** The words by which a sentence counts no request at all; null for none. */
export function countsNone(sentence: Sentence): { start: number; end: number } | null {
	const match = noneCounted.exec(sentence.text) ?? noneSaid(sentence);
	if (!match || !isOwn(sentence, match.index)) return null;
	const named = /(20\d\d)年[^，。；]{0,20}$/.exec(sentence.text.slice(0, match.index));
	if (named && sentence.year !== null && Number(named[1]) !== sentence.year) return null;
	return { start: clauseStart(sentence, match.index), end: match.index + match[0].length };
}

/** Nothing before the number says what it counts. */
const verbless = /(?:^|[，；：、（]|中|有)$/;

/** 予以公开 in 不予以公开, or in 予以公开和部分公开, is no statement of its own. */
function standsAlone(head: string, word: string): boolean {
	const before = head.slice(0, -word.length);
	return (
		!/(?:[不未]|部分)$/.test(before) && !/(?<![\d件份宗起项条次个例])[、和及与或]$/.test(before)
	);
}

function carriedBy(head: string, rest: string): string[] | null {
	if (/上一?年度?结转(?:的|下来的|过来的)?(?:政府信息公开)?(?:申请|件)?$/.test(head))
		return ['carried_in_total'];
	if (
		/结转(?:至|到|为|入)?(?:下|次|下一)年度?(?:继续)?(?:办理)?(?:的)?(?:申请)?$/.test(head) ||
		/^(?:申请)?(?:需|须|将|已|被)?结转(?:至|到|为|入)?(?:下|次|下一)年/.test(rest)
	)
		return ['carried_out_total'];
	return null;
}

function spanOf(
	sentence: Sentence,
	amount: Amount
): Pick<Candidate, 'sentence' | 'start' | 'end' | 'anchor'> {
	const start = clauseStart(sentence, segmentStart(sentence, amount));
	return { sentence, start, end: amount.end, anchor: amount.start };
}
