import type { Kind, Level } from '#form/vocabulary.ts';
import type { ProseReading } from './prose.ts';
import type { Sentence } from './prose/sentence.ts';
import type { Origin, ReportNotice, Scope, ScopeFrom } from './report.ts';

/** A report's scope as its text tells it. */
export interface ScopeReading {
	scope: Scope | null;
	scope_from: ScopeFrom | null;
	/** The sentence that told it; null where the name did, or nothing. */
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

/** How a kind of body reports: a government for a place, a body of a line, or only ever for itself. */
type Habit = 'government' | 'park' | 'line' | 'own';

const habits: Partial<Record<Kind, Habit>> = {
	government: 'government',
	park_committee: 'park',
	department: 'line',
	vertical: 'line',
	institution: 'line'
};

/** What a sentence says the report covers. */
interface Statement {
	/** null where it only says what is left out. */
	scope: Scope | null;
	/** Bodies below are left out. */
	withoutBelow: boolean;
	/** It speaks of the requests, the third table, alone. */
	ofRequests: boolean;
	sentence: Sentence;
}

/**
 * What a report covers, by the first that answers: the kind of body; for a government a statement about
 * the report or its data; a statement whose number is the third table's; the office's name. What the
 * document does not tell is null, and nothing is concluded from the size of a number.
 */
export function readScope(prose: ProseReading, reporter: Reporter): ScopeReading {
	const habit = habitOf(reporter);
	const statements = prose.sentences.flatMap((sentence) => statementsIn(sentence, habit, reporter));
	if (habit === 'government') return ofGovernment(prose, reporter, statements);
	if (habit === null) return { scope: null, scope_from: null, origin: null, notices: [] };
	const whole = statements.find(({ scope }) => scope === 'area' || scope === 'tier');
	if (habit === 'park')
		return whole ? stated(whole) : { scope: 'own', scope_from: 'kind', origin: null, notices: [] };
	const line = statements.find(({ scope }) => scope === 'system');
	if (line) return stated(line);
	const number = habit === 'line' ? byNumber(prose, reporter, lineWords) : null;
	if (number?.scope === 'system') return number;
	const copied = whole ?? foreignNumber(prose, habit);
	const notices = copied ? [noticeOf('scope_copied', copied.sentence)] : [];
	return { scope: 'own', scope_from: 'kind', origin: null, notices };
}

/** What a body of a kind covers unless its text says otherwise; null where only the text can tell. */
export function scopeOfKind(agency: string | null, kind: Kind | null): Scope | null {
	const habit = habitOf({ agency, kind });
	return habit === null || habit === 'government' ? null : 'own';
}

function habitOf({ agency, kind }: Pick<Reporter, 'agency' | 'kind'>): Habit | null {
	if (!agency || !kind) return null;
	return habits[kind] ?? 'own';
}

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

/** A government's office, which is a body of its own beside the government. */
function isOfficeName(agency: string): boolean {
	return /(?:办公[室厅]|府办)$/.test(agency);
}

/** What a statement about data is about. */
const aboutData =
	/(?:本|该)?(?:年度?)?(?:工作)?(?:年度)?报告(?!制度|工作)|本?年报(?!制度|工作)|(?:所列|上述|以上|各项|有关|相关|统计|报告)?数据|(?:报告|文|年报)中(?:的)?数字|统计对象|(?:统计)?(?:范围|口径)|表[一二三四]/;
const verbs =
	/包括|包含|涵盖|覆盖|(?<![包不])含(?!义)|纳入|列入|计入|合并|汇总|汇集|汇编|综合|反映|根据|依据|来源于|来自|出自|源自|限于|见表|由(?=[^，。；]{2,40}(?:构成|组成))|以(?=[^，。；]{2,24}为准)|采集自|取自|均?指(?!导|标|南|定)|在(?=[^，。；]{2,40}基础上)|(?:均?为|[，,]为|是|系)(?=.{0,24}(?:数据|事项|情况|工作))|(?:数据|范围|口径)[均都]?(?:[为是]|：)|编制而成/;
const only = /仅|限于|只(?!要|有)/;
const without =
	/(?:不含|不包括|不包含|不涉及|未包括|未包含|不纳入|未纳入|不计入|未计入|不列入|未列入|不在[^，。；]{0,14}(?:之[列内]|范围(?:之?内)?)|不与(?=[^，。；]{2,24}合并)|除外)/;
/** The law told, work done, and what was asked of others say nothing about the data. */
const noStatement =
	/第[一二三四五六七八九十百\d]{1,4}条|条例.{0,6}规定|应当|指导|督促|督导|培训|考核|检查|要求各|推动|推进/;
/** The provision a report is written by, as most begin. */
const basis = /(?:根据|按照|依据|依照)[^，；。]{0,80}(?:规定|要求|通知|精神|条例|□)，/g;
/** What a report was made of, told before it is named: 汇总各部门情况，编制本报告. */
const gathered = /(?:汇总|综合)[^；。]{0,80}(?:编制|形成|编写|而成)/;
/** 各街道的数据已纳入: what is covered stands before. */
const takenIn =
	/(?:数据|情况|数字)(?:，由)?(?!不与)[^，。；]{0,24}(?<![不未])(?:合并|纳入|列入|计入|并入|汇总(?:形成|编制|而成))(?!考核|目标|绩效)|(?:均|都)已?(?:包含|包括)(?:在内)?(?=[，。；]|$)|数据见表/;
/** 14个乡镇 are the towns. */
const counted =
	/(?:的)?(?:\d{1,4}|[一二两三四五六七八九十]{1,3})(?:个|家)(?=乡|镇|街道|县|区|市|部门|单位|市州)/g;
/** Who wrote it is not what it covers. */
const writer =
	/由(?:本机关|[^，。；]{0,24}?(?:办公[室厅]|府办|局|委|科|处|部门))(?=根据|依据|依照|按照|综合|汇总|负责|组织|会同|编制|编写|撰写)/;

const below =
	/各级|[省市县区州旗盟乡镇]、[省市县区州旗盟乡镇、]{1,5}[两三四]级|(?:各|所辖|下辖|辖区|[、和及与])(?:市州|州市|盟市|地市|县（市）区|县（市、区）|县（区）|市（县、区）|市（州）|县市区|市县区|县区|区县|市县|旗县|乡镇街道|乡镇（街道）|镇（街道）|镇街|街镇|乡（镇）|乡镇|街道)|(?:各|所辖|下辖)(?:区|县|市|镇|乡)(?![级直本])|^(?:县（市、区）|县（区）|乡镇|街道|各区县)|(?:县（市、区）|县（区）|乡镇|镇街)(?:人民)?(?:政府|街道|和|及|、|$)|园区内|下级/;
const wholePlace = /全(?:省|市|县|区|州|旗|盟|自治区)(?!级|面)/;
const tierWords =
	/(?:省|市|县|区|州|旗|盟)(?:直|级)(?:各)?(?:部门|单位|机关|行政机关)|(?:省|市|县|区|州|旗|盟)本级|本级(?!人民政府办)|(?:政府)?各(?:部门|单位|工作部门|组成部门|委办局|局（办）|局)|政府(?:工作|组成|所属|直属)?(?:各)?部门/;
const officeWords = /政府办(?:公[室厅])?|办公[室厅]/;
/** The line of a department, and what of it reports by itself. */
const lineBelow =
	/系统|各级(?!行政机关|人民?政府|政府|党政|各?部门|单位).{1,6}(?:局|机关|部门)|各?(?:县（市、区）|县（区）|区县|县区|各县|各区|市县|旗县).{0,8}(?:局|委|院|中心)|(?:下级|基层)(?:局|机关|单位)|各市局|各县局|各区局|各?[市县区]、[市县区]级?.{0,6}(?:局|委|院|中心)|(?:隶属|所辖|下辖)(?:各)?(?:海关|.{0,4}局)/;
const branches = /分局|派出机构/;

function statementsIn(sentence: Sentence, habit: Habit | null, reporter: Reporter): Statement[] {
	const { text } = sentence;
	if (!aboutData.test(text)) return [];
	if (!verbs.test(text) && !without.test(text) && !only.test(text)) return [];
	// Two tables told in one sentence are two statements.
	return text.split('；').flatMap((part) => {
		const about = part.match(aboutData);
		if (!about) return [];
		const from = gathered.test(part) || takenIn.test(part) ? 0 : about.index;
		const said = part.slice(from).replace(basis, '').replace(writer, '').replace(counted, '各');
		if (noStatement.test(said)) return [];
		const { inside, outside } = halves(said);
		const scope = verbs.test(said) || only.test(said) ? scopeOf(inside, habit, reporter) : null;
		const withoutBelow = below.test(outside) || /^(?:各)?(?:县|区|乡|镇|街道)/.test(outside);
		if (!scope && !withoutBelow) return [];
		const ofRequests = /表三|第三张?表|申请(?:办理)?(?:情况)?(?:表|数据)/.test(part);
		return [{ scope, withoutBelow, ofRequests, sentence }];
	});
}

/** What bodies that report by themselves are told to do, which leaves them out as well. */
const apart =
	/(?<!不再)(?<!不)(?:另行|单独|自行|分别|各自)(?:编制|发布|公布|公开|报送|报告|反映|的?年度?报告|的?年报)|由其各?自|请?(?:查阅|详见|参见|另见)/;

/** What is counted in, and what 不含 or 另行发布 leaves out; 仅 closes its list at the next comma. */
function halves(said: string): { inside: string; outside: string } {
	const inside: string[] = [];
	const outside: string[] = [];
	let closed = false;
	for (const part of said.split('，')) {
		const at = part.search(without);
		if (at >= 0) {
			const behind = part.slice(at).replace(without, '');
			// 乡镇数据未计入: what is left out stands before.
			if (/^(?:在内|其中|统计)?[。；]?$/.test(behind)) outside.push(part.slice(0, at));
			else {
				inside.push(part.slice(0, at));
				outside.push(behind);
			}
		} else (closed || apart.test(part) ? outside : inside).push(part);
		closed ||= only.test(part) && officeWords.test(part);
	}
	return { inside: inside.join('，'), outside: outside.join('，') };
}

function scopeOf(inside: string, habit: Habit | null, { level }: Reporter): Scope | null {
	if (habit === 'line') {
		if (lineBelow.test(inside)) return 'system';
		// A county's branches never report by themselves; a city's may.
		if (branches.test(inside) && level !== 'county' && level !== 'township') return 'system';
	}
	const afterVerb = takenIn.test(inside) ? inside : inside.slice(Math.max(0, inside.search(verbs)));
	if (below.test(afterVerb) || wholePlace.test(afterVerb)) return 'area';
	if (only.test(inside) && officeWords.test(inside)) return 'own';
	if (tierWords.test(afterVerb)) return 'tier';
	return habit === 'government' && officeWords.test(afterVerb) ? 'own' : null;
}

/** A sentence that counts requests, whatever it calls them. */
const ofRequests = /申请/;

/** Words before a number that name a set of bodies, for a government. */
const placeWords: readonly [Scope, RegExp][] = [
	[
		'tier',
		/(?:省|市|县|区|州|旗|盟)(?:本级|级(?:行政)?机关|级部门|级各?单位|直(?:各)?(?:部门|单位|机关))|(?<!办公[室厅])本级/
	],
	[
		'area',
		/全(?:省|市|县|区|州|旗|盟|自治区)(?!级)|各级|[省市县区乡镇]、[省市县区乡镇、]{1,5}[两三四]级|政府系统|行政机关/
	],
	['own', /政府办(?:公[室厅])?|办公[室厅]/]
];
/** The same for a department and its line. */
const lineWords: readonly [Scope, RegExp][] = [
	['own', /(?:局|委|厅|院|中心|署)机关|本级|本(?:局|委|厅|院)/],
	['system', /系统|全(?:省|市|州)各级/]
];

/**
 * The scope that the words before the table's own number name, in a sentence about requests. A number
 * that is not the table's, or is zero, tells nothing.
 */
function byNumber(
	{ sentences }: ProseReading,
	{ received }: Reporter,
	words: readonly [Scope, RegExp][]
): ScopeReading | null {
	if (!received) return null;
	for (const sentence of sentences.filter(({ text }) => ofRequests.test(text))) {
		let from = 0;
		for (const amount of sentence.amounts) {
			if (amount.kind !== 'count') continue;
			const before = sentence.text.slice(from, amount.start);
			from = amount.end;
			if (amount.value !== received || amount.approximate) continue;
			const found = words.find(([, pattern]) => pattern.test(before));
			if (found)
				return {
					scope: found[0],
					scope_from: 'number',
					origin: originOf('number', sentence),
					notices: []
				};
		}
	}
	return null;
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
