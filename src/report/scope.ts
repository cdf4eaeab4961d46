import type { Kind, Level, Scope } from '#form/vocabulary.ts';
import type { ProseReading } from './prose.ts';
import type { Sentence } from './prose/sentence.ts';
import type { Origin, ReportNotice, ScopeFrom } from './report.ts';
import { lineWords, ofRequests, parkWords, placeWords, scopeByNumber } from './scope/numbers.ts';
import { statementsIn, type Habit, type Statement } from './scope/statements.ts';

/** A report's scope as its text states it. */
export interface ScopeReading {
	scope: Scope | null;
	scope_from: ScopeFrom | null;
	/** The sentence that stated it; null where the name did, or nothing. */
	origin: Origin | null;
	/** `scope_assumed`, `scope_copied`, `scope_differs`, `scope_unclear`. */
	notices: ReportNotice[];
}

/** Who reports, as far as the scope turns on it. */
export interface Reporter {
	agency: string | null;
	kind: Kind | null;
	level: Level | null;
	/** 新收合计 of table 3; null where it was not read as a number. */
	received: number | null;
}

const habits: Partial<Record<Kind, Habit>> = {
	government: 'government',
	park_committee: 'park',
	department: 'line',
	vertical: 'line',
	institution: 'line'
};

/**
 * What a report covers, by the first that answers: the kind of body; for a government a statement about the report or
 * its data; a statement whose number is the third table's; the office's name. What the document does not state is null,
 * and nothing is concluded from the size of a number.
 */
export function readScope(prose: ProseReading, reporter: Reporter): ScopeReading {
	const habit = habitOf(reporter);
	const statements = prose.sentences.flatMap((sentence) =>
		statementsIn(sentence, habit, reporter.level)
	);
	if (habit === 'government') return ofGovernment(prose, reporter, statements);
	if (habit === null) return { scope: null, scope_from: null, origin: null, notices: [] };
	const whole = statements.find(({ scope }) => scope === 'area' || scope === 'tier');
	if (habit === 'park') {
		const told = whole ? stated(whole) : byNumber(prose, reporter, parkWords);
		return told ?? { scope: 'own', scope_from: 'kind', origin: null, notices: [] };
	}
	const line = statements.find(({ scope }) => scope === 'system');
	if (line) return stated(line);
	const number = habit === 'line' ? byNumber(prose, reporter, lineWords) : null;
	if (number?.scope === 'system') return number;
	const copied = whole ?? foreignNumber(prose, habit);
	const notices = copied ? [noticeOf('scope_copied', copied.sentence)] : [];
	return { scope: 'own', scope_from: 'kind', origin: null, notices };
}

/** What a body of a kind covers unless its text says otherwise; null where only the text can say. */
export function scopeOfKind(agency: string | null, kind: Kind | null): Scope | null {
	const habit = habitOf({ agency, kind });
	return habit === null || habit === 'government' ? null : 'own';
}

function habitOf({ agency, kind }: Pick<Reporter, 'agency' | 'kind'>): Habit | null {
	if (!agency || !kind) return null;
	if (kind === 'other' && barePlace.test(agency)) return 'government';
	return habits[kind] ?? 'own';
}

/** A place the gazetteer does not know, named without its government. */
const barePlace =
	/^[^、，（(]{1,12}(?:省|自治区|市|自治州|地区|盟|县|旗|(?<!开发|管理|风景|保护|服务|示范|产业|合作|试验|保税|名胜|旅游|[社景园小校库灌矿林牧农厂军战])区)$/;

function ofGovernment(
	prose: ProseReading,
	reporter: Reporter,
	statements: readonly Statement[]
): ScopeReading {
	const office = isOfficeName(reporter.agency!);
	const telling3 = statements.filter(({ ofRequests, scope }) => ofRequests && scope);
	const scopes = new Set(statements.flatMap(({ scope }) => scope ?? []));
	const contradicts = statements.some(({ withoutBelow }) => withoutBelow) && scopes.has('area');
	if (scopes.size > 1 || contradicts) {
		const notices = statements.map(({ sentence }) => noticeOf('scope_differs', sentence));
		const decided = new Set(telling3.map(({ scope }) => scope)).size === 1 ? telling3[0] : null;
		return decided
			? { ...stated(decided), notices }
			: { scope: null, scope_from: null, origin: null, notices };
	}
	const statement = statements.find(({ scope }) => scope);
	if (statement) return stated(statement);
	const number = byNumber(prose, reporter, placeWords);
	if (number && office && number.scope !== 'own')
		return {
			scope: null,
			scope_from: null,
			origin: null,
			notices: [
				{
					kind: 'scope_unclear',
					text: number.origin!.text,
					cells: [],
					...(number.origin!.place && { place: number.origin!.place })
				}
			]
		};
	if (number) return number;
	if (!office) return { scope: null, scope_from: null, origin: null, notices: [] };
	const notices: ReportNotice[] = [{ kind: 'scope_assumed', text: reporter.agency!, cells: [] }];
	return { scope: 'own', scope_from: 'name', origin: null, notices };
}

/** A government's office, which is a body of its own next to the government. */
function isOfficeName(agency: string): boolean {
	return /(?:办公[室厅]|府办)$/.test(agency);
}

/** A sentence in which a body that reports for itself counts requests for a whole place: taken from elsewhere. */
function foreignNumber({ sentences }: ProseReading, habit: Habit): { sentence: Sentence } | null {
	const foreign =
		habit === 'own'
			? /[我全本](?:市|县|区|旗)(?!级)/
			: /[我全本](?:市|县|区|旗)(?!级).{0,6}(?:各|乡镇|街道)/;
	const found = sentences.find(
		({ text, amounts }) =>
			ofRequests.test(text) && foreign.test(text.slice(0, amounts[0]?.start ?? 0))
	);
	return found ? { sentence: found } : null;
}

function byNumber(
	{ sentences }: ProseReading,
	{ received, agency }: Reporter,
	words: typeof placeWords
): ScopeReading | null {
	const told = scopeByNumber(sentences, received, words, agency!);
	return told
		? {
				scope: told.scope,
				scope_from: 'number',
				origin: originOf('number', told.sentence),
				notices: []
			}
		: null;
}

function stated({ scope, sentence }: Statement): ScopeReading {
	return {
		scope,
		scope_from: 'statement',
		origin: originOf('statement', sentence),
		notices: []
	};
}

function originOf(source: string, sentence: Sentence): Origin {
	return { source, text: inkOf(sentence), place: placeOf(sentence) };
}

/** The sentence as printed. */
function inkOf({ paragraph, offset, text }: Sentence): string {
	return paragraph.sourceText(offset, offset + text.length);
}

function noticeOf(kind: string, sentence: Sentence): ReportNotice {
	return { kind, text: inkOf(sentence), cells: [], place: placeOf(sentence) };
}

function placeOf({ paragraph, offset, text }: Sentence) {
	return paragraph.place(offset, offset + text.length, offset);
}
