import type { FigureId } from '#form/figures.ts';
import { isOfBoth, readChallenges } from './challenges.ts';
import { withClaims } from './claims/attach.ts';
import { readClaims, type Carried } from './claims/read.ts';
import { spanOf, type Clause } from './clause.ts';
import { readDenials, readNothingPublished } from './denials.ts';
import { readEnglish } from './english.ts';
import { allOnSite } from './onsite.ts';
import { readPublication } from './publication.ts';
import type { Reader, Reading } from './reading.ts';
import { readRequests } from './requests.ts';
import { readFollowers, readInterpretations, readMailbox, readNoMessages } from './response.ts';
import { blank, clauseStart, isNumberOfWays, type Sentence } from './sentence.ts';
import { statementsOf, type Statement } from './statement.ts';
import { readTraffic } from './web.ts';
import { carryPeriod, carryWhose, takeOwnShare, withoutWholePlace } from './carry.ts';
import { isBodyWord, unaccounted } from './whole/parse.ts';
import { withUnread } from './unread.ts';
import { withoutRest, withoutUnsure } from './unsure.ts';
import { withoutPartsOfSite } from './wholesite.ts';
import { whoseOf } from './whose.ts';

/** In the order in which they are asked what a number counts. */
const readers: readonly Reader[] = [
	readTraffic,
	readFollowers,
	readChallenges,
	readRequests,
	readMailbox,
	readInterpretations,
	readPublication
];

/** Takes the sentences of a report apart into clauses, in the order they stand. */
export function clausesOf(sentences: readonly Sentence[]): Clause[] {
	const clauses: Clause[] = [];
	let before: { statements: Statement[]; clauses: Map<Statement, Clause> } | null = null;
	let of: Sentence['paragraph'] | null = null;
	let carried: Carried | null = null;
	for (const sentence of sentences) {
		if (sentence.paragraph !== of) before = null;
		of = sentence.paragraph;
		const found = readSentence(sentence, before);
		const read = readClaims(sentence, carried);
		carried = read.carried;
		clauses.push(...withClaims(sentence, found.all, read.claims));
		before = found.statements.length ? found : before;
	}
	withoutWholePlace(clauses);
	withoutPartsOfSite(clauses);
	return clauses;
}

function readSentence(
	sentence: Sentence,
	before: { statements: Statement[]; clauses: Map<Statement, Clause> } | null
) {
	const statements = sentence.amounts.length
		? statementsOf(sentence, before?.statements ?? [])
		: [];
	const clauses = new Map<Statement, Clause>();
	const all: Clause[] = [];
	for (const statement of statements) {
		const { partOf } = statement;
		let whole =
			statement.sums !== null
				? (clauses.get(statement.sums) ?? null)
				: partOf !== null && partOf !== 'untold'
					? (clauses.get(partOf) ?? before?.clauses.get(partOf) ?? null)
					: null;
		let reading = readingOf(statement, whole, all.at(-1) ?? null);
		// 发布文件37件，配发解读29件。其中图解14件: of what it is of, whatever came first.
		const told = before && partOf !== 'untold' && partOf?.sentence !== sentence;
		const alike =
			told && reading && whole?.thing !== reading.thing
				? [...before.clauses.values()].findLast(
						({ thing, role }) => thing === reading?.thing && role !== 'part'
					)
				: undefined;
		if (alike && partOf) {
			whole = alike;
			reading = readingOf(statement, whole, all.at(-1) ?? null);
		}
		if (
			reading?.thing === 'information' &&
			/^[件宗起]/.test(statement.amount.unit) &&
			all.some(({ thing, figure }) => thing === 'request' && figure)
		)
			Object.assign(reading, { thing: 'outcome', figure: null, doubts: [] });
		const clause = clauseOf(statement, statement.sums ? null : whole, reading);
		if (reading && (reading.by.includes('share-of-year') || (statement.shares && !statement.sums)))
			for (const each of clauses.values())
				if (each.figure?.id === clause.figure?.id) each.figure = null;
		if (statement.sums && clause.figure)
			for (const each of clauses.values())
				if (each.figure?.id === clause.figure.id) [each.figure, each.role] = [null, 'part'];
		clauses.set(statement, clause);
		all.push(clause);
	}
	for (const [statement, clause] of clauses) {
		if (!clause.figure) continue;
		clause.strange = unaccounted(statement, clause);
		withoutUnsure(statement, clause);
		if (!clause.figure) continue;
		// Of whom the first of a list is stated, the others are.
		const first = statement.previous && clauses.get(statement.previous);
		if (first?.figure && !hasOwnSubject(statement) && isSameDeed(first, clause, sentence)) {
			if (first.strange?.length) clause.strange = [...clause.strange, ...first.strange];
			if (clause.whose === 'own') clause.whose = first.whose;
		}
		const onSite = allOnSite(statement, clause);
		if (onSite) all.push(onSite);
		if (isOfBoth(clause)) all.push(secondOf(clause, 'litigation_narrated'));
	}
	withoutRest(clauses);
	for (const [statement, clause] of clauses) {
		carryPeriod(statement, clause, clauses);
		carryWhose(statement, clause, clauses);
		takeOwnShare(statement, clause, clauses);
	}
	withUnread(clauses);
	// 各部门公开7210条，各乡镇公开3001条: one part next to another.
	for (const clause of all)
		if (
			/^各(?:部门|单位)/.test(clause.covers) &&
			all.some(({ whose, thing }) => whose === 'below' && thing === clause.thing)
		)
			clause.whose = 'below';
	const denials = readDenials(sentence);
	const noMessages = readNoMessages(sentence);
	all.push(
		...withoutContradiction(denials, all),
		...(noMessages ? [noMessages] : []),
		...readNothingPublished(sentence),
		...readEnglish(sentence)
	);
	return { statements, clauses, all };
}

function readingOf(
	statement: Statement,
	whole: Clause | null,
	before: Clause | null
): Reading | null {
	for (const read of readers) {
		const reading = read(statement, whole, before);
		if (reading) return reading;
	}
	return null;
}

function clauseOf(statement: Statement, whole: Clause | null, reading: Reading | null): Clause {
	const { sentence, amount, from } = statement;
	// 开通至今，粉丝累计4381人: a stock is of the year's end, however long it grew.
	const period =
		reading?.thing === 'follower' && statement.period === 'since' ? 'year' : statement.period;
	const said = whoseOf(subjectOf(statement), sentence.owner);
	const by = [...(reading?.by ?? [])];
	if (said) by.push(said.by);
	if (period !== 'year') by.push(`told-of-${period}`);
	const span = spanOf(
		sentence,
		reading?.from ?? clauseStart(sentence, from),
		amount.start,
		amount.end
	);
	return {
		value: amount.value,
		approximate: amount.approximate,
		unit: amount.unit,
		thing: reading?.thing ?? 'other',
		noun: reading?.noun ?? '',
		whose: said?.whose ?? 'own',
		covers: said?.covers ?? '',
		channel: reading?.channel ?? { kind: 'none', subject: '' },
		period,
		role: reading?.role ?? (statement.partOf ? 'part' : 'total'),
		whole,
		denied: false,
		figure: reading?.figure ?? null,
		doubts: reading?.doubts ?? [],
		by,
		sentence,
		start: span.start,
		end: span.end,
		anchor: span.anchor
	};
}

/** 围绕全区重点工作，…: what the work turns on, not whose it is. */
const onTopic =
	/(?<=^|[，；：。、年来])紧?(?:围绕|聚焦|紧扣|立足|着眼|针对|瞄准|服务)[^，。；\d]{2,40}(?=，)/g;

/** The words before the verb of a statement: its clause, and clauses before it that state no number. */
function subjectOf({ sentence, amount, from, words }: Statement): string {
	const start = clauseStart(sentence, from);
	const before = sentence.amounts.findLast(
		(one) => one.kind === 'count' && one.end <= start && !isNumberOfWays(sentence, one)
	);
	const text = sentence.text.replace(onTopic, (words) => blank.repeat(words.length));
	const lead = text.slice(Math.max(before ? start : 0, start - 60), amount.start);
	const verb = /公开|发布|推送|收到|受理|办理|收办|新收|答复|发生/.exec(words);
	return verb && start >= from - words.length
		? lead.slice(0, lead.length - words.length + verb.index)
		: lead;
}

function secondOf(clause: Clause, id: FigureId): Clause {
	return { ...clause, thing: 'lawsuit', figure: { id, rank: clause.figure!.rank } };
}

const challenges = ['reconsideration', 'lawsuit'];

/** Whether two numbers are stated of one deed in one list: reviews and lawsuits, or things with no verb between. */
function isSameDeed(first: Clause, then: Clause, { text }: Sentence): boolean {
	if (challenges.includes(first.thing) && challenges.includes(then.thing))
		return !/[信政][息务]公开/.test(text.slice(first.anchor, then.anchor));
	const foreign = first.strange?.some((word) => isBodyWord(word));
	return foreign === true && !/[；]/.test(text.slice(first.anchor, then.anchor));
}

/** Whether a number's own words name who did it. */
function hasOwnSubject({ words }: Statement): boolean {
	return /[我本全各][\p{Script=Han}]|局|委|镇|街道|政府(?!信息)|年/u.test(words);
}

/** 未收到法人的申请，收到自然人的申请5件: only some kind was denied. */
function withoutContradiction(denials: Clause[], told: readonly Clause[]): Clause[] {
	return denials.filter(({ thing, noun, start }) => {
		if (thing === 'request')
			return !told.some(
				({ figure, value, period }) =>
					figure?.id === 'requests_narrated' && value! > 0 && period === 'year'
			);
		// 办理行政复议1宗，无行政复议: which of the two is meant is unknown.
		const word = thing === 'reconsideration' ? '复议' : /诉/;
		return (
			noun.includes('公开') ||
			!told.some(
				({ by, value, period, end, noun: other }) =>
					by.includes('challenge-over-other') &&
					period === 'year' &&
					value! > 0 &&
					start - end <= 1 &&
					other.search(word) >= 0
			)
		);
	});
}
