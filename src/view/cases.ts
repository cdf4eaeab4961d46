import type { Evidence as LeadEvidence } from '#check/corpus/filing.ts';
import type { FindingDetail, FindingRow } from '#corpus/schema.ts';
import { decisions, type Decision } from '#corpus/decisions.ts';
import { challengeGroups } from '#form/challenges.ts';
import { cells, type FormCell, isCellId } from '#form/form.ts';
import { statedFigures } from '#form/figures.ts';
import { applicants } from '#form/requests.ts';
import { levels, sectors, type Name } from '#form/vocabulary.ts';
import type { FindingLine, RuleCount } from '#query/findings.ts';
import { shortName } from './explore.ts';
import { severityName } from './findings.ts';
import { type Source, type ViewModel } from './model.ts';
import { amount, count, share } from './numbers.ts';
import { measureName } from './names.ts';
import { capital } from './words.ts';

const formCells = new Map<string, FormCell>(cells.map((cell) => [cell.id, cell]));
const known = new Set<string>([...cells, ...statedFigures].map(({ id }) => id));

/** The cells and stated figures a finding is about, in its order; other words of its list are left out. */
export function cellsOfFinding({ cells }: Pick<FindingRow, 'cells'>): string[] {
	return cells.split(' ').filter((id) => known.has(id));
}

/**
 * What the cells of a finding have in common, short enough for a line of a list: the one cell, a column
 * or a row of table 3, a group of table 4. null where they share nothing, or there are none.
 */
export function subjectOf(finding: Pick<FindingRow, 'cells'>): Name | null {
	const ids = cellsOfFinding(finding);
	const [only] = ids;
	if (ids.length < 2) return only ? (isCellId(only) ? capitalName(only) : partName(only)) : null;
	const [first, ...others] = ids.map((id) => formCells.get(id));
	const shared = <Key extends 'applicant' | 'row'>(key: Key) =>
		first?.[key] !== undefined && others.every((cell) => cell?.[key] === first[key]);
	if (shared('applicant')) {
		const { zh, en } = applicants.find(({ id }) => id === first!.applicant)!;
		return { zh: `“${zh}”一列`, en: `Column “${en}”` };
	}
	if (shared('row')) return capitalName(`${first!.row}_total`);
	const group = challengeGroups.find(({ id }) => ids.every((cell) => cell.startsWith(`${id}_`)));
	return group ? { zh: group.zh, en: capital(group.en) } : null;
}

function capitalName(cell: string): Name {
	const { zh, en } = shortName(cell);
	return { zh, en: capital(en) };
}

/** What a corpus keeps of a finding in addition to its columns; null where it keeps nothing that can be read. */
export function detailOf({ detail }: Pick<FindingRow, 'detail'>): FindingDetail | null {
	if (!detail) return null;
	try {
		const found: unknown = JSON.parse(detail);
		return isDetail(found) ? found : null;
	} catch {
		return null;
	}
}

function isDetail(found: unknown): found is FindingDetail {
	if (typeof found !== 'object' || found === null || !('message' in found)) return false;
	const { message } = found as { message: unknown };
	return typeof message === 'object' && message !== null && 'zh' in message && 'en' in message;
}

/** What rules are called, by id; a rule of another catalogue goes by its id. */
export type RuleNames = Readonly<Record<string, Name>>;

export function ruleName(rule: string, names: RuleNames): Name {
	return names[rule] ?? { zh: rule, en: rule };
}

/** What a finding may be called: a lead is no finding, and neither is a verdict. */
export const findingKinds = {
	finding: { zh: '疑点', en: 'Finding' },
	lead: { zh: '线索', en: 'Lead' }
} as const satisfies Record<string, Name>;

/** A family of rules that found something, with how much each rule of it found. */
export interface FoundFamily extends Name {
	id: string;
	rules: { rule: string; findings: number }[];
}

/** Findings by rule and family, in the order of the catalogue; families that found nothing are left out. */
export function foundByFamily(
	families: readonly (Name & { id: string })[],
	counts: readonly RuleCount[]
): FoundFamily[] {
	const rules = new Map<string, number>();
	for (const { rule, findings } of counts) rules.set(rule, (rules.get(rule) ?? 0) + findings);
	const sorted = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
	return families.flatMap(({ id, zh, en }) => {
		// The id of a rule begins with its family's.
		const own = sorted.filter(([rule]) => rule.split('-')[0] === id);
		return own.length === 0
			? []
			: [{ id, zh, en, rules: own.map(([rule, findings]) => ({ rule, findings })) }];
	});
}

/** A decision in words; null where there is none. */
export function decisionName(id: Decision | string | null | undefined): Name | null {
	const found = decisions.find((decision) => decision.id === id);
	return found ? { zh: found.zh, en: found.en } : null;
}

/** The list as a table for CSV; id `findings`. */
export function findingsModel(
	lines: readonly FindingLine[],
	total: number,
	names: RuleNames,
	source: Source
): ViewModel {
	const text = (id: string, zh: string, en: string) =>
		({ id, label: { zh, en }, kind: 'text' }) as const;
	const sumOf = (id: string, zh: string, en: string) =>
		({ id, label: { zh, en }, kind: 'sum' }) as const;
	return {
		id: 'findings',
		title: { zh: '疑点与线索', en: 'Findings and leads' },
		sentence: {
			zh: `共 ${count(total)} 条，待核实。`,
			en: `${count(total)}, to be verified.`
		},
		definition: {
			zh: '“疑点”是报告里对不上的数字或说法，“线索”是与同类相比少见的数字。两者都待核实，都不说明谁有过错：可能是机关笔误，可能是口径不同，也可能是本系统读错。',
			en: 'A finding is a number or statement that does not add up; a lead is a number unusual among peers. Both are to be verified and neither says that anyone is at fault: it may be a slip of the agency, another way of counting, or a misreading of ours.'
		},
		columns: [
			text('id', '编号', 'Id'),
			text('kind', '性质', 'Kind'),
			text('severity', '程度', 'Severity'),
			text('rule', '规则', 'Rule'),
			text('rule_name', '规则名称', 'Name of the rule'),
			text('agency', '机关', 'Agency'),
			{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' },
			text('province', '省份', 'Province'),
			text('prefecture', '地市', 'Prefecture'),
			text('cells', '涉及的格', 'Cells'),
			sumOf('left', '左边', 'Left'),
			sumOf('right', '右边', 'Right'),
			sumOf('difference', '差额', 'Difference'),
			text('decision', '复核结论', 'Review'),
			text('report', '报告编号', 'Report id')
		],
		rows: lines.map((line) => [
			line.id,
			findingKinds[line.kind],
			severityName(line.severity),
			line.rule,
			ruleName(line.rule, names),
			line.agency,
			line.year,
			line.province,
			line.prefecture,
			line.cells,
			line.left,
			line.right,
			line.difference,
			decisionName(line.decision),
			line.report
		]),
		coverage: { reports: total, counted: total, missing: [] },
		origin: source.origin,
		years: null
	};
}

/** What a lead rests on, as a reader can judge it: a line each. */
export function leadFacts(
	{ left }: Pick<FindingRow, 'left'>,
	lead: LeadEvidence
): { label: Name; value: Name }[] {
	const write = writerOf(left, lead);
	const plain = (value: string): Name => ({ zh: value, en: value });
	return [
		{ label: { zh: '同类', en: 'Peer group' }, value: peerGroupName(lead.group) },
		{ label: { zh: '方法', en: 'Method' }, value: methodName(lead.method) },
		{ label: { zh: '所见', en: 'Seen' }, value: plain(write(left ?? NaN)) },
		{ label: { zh: '同类推得', en: 'Expected' }, value: plain(write(lead.expected)) },
		{
			label: { zh: '限值（千分之九百九十八）', en: 'Limits (998 of 1,000)' },
			value: plain(`${write(lead.limits[0])} – ${write(lead.limits[1])}`)
		},
		{ label: { zh: '依据的件数 n', en: 'n it is judged on' }, value: plain(count(lead.n)) },
		{
			label: { zh: '同批检验', en: 'Tested alike' },
			value: { zh: `${count(lead.tested)} 次`, en: count(lead.tested) }
		},
		{ label: { zh: 'p；q', en: 'p; q' }, value: plain(`${lead.p}; ${lead.q}`) }
	];
}

const methods: Record<string, string> = {
	binomial: '二项分布',
	'beta-binomial': '贝塔—二项分布',
	'gamma-Poisson': '伽马—泊松分布',
	'gamma-Poisson prediction': '伽马—泊松预测',
	'truncated negative binomial': '截尾负二项分布',
	'log-ratio funnel': '对数比漏斗图',
	'log-normal funnel': '对数正态漏斗图',
	'Dirichlet-multinomial': '狄利克雷—多项分布'
};

/** A method as leads name it; one that is not known here goes by its own name. */
export function methodName(method: string): Name {
	return { zh: methods[method] ?? method, en: method };
}

/** Rates are written in per cent, counts in full. */
export function writerOf(
	left: number | null,
	{ expected, limits }: Pick<LeadEvidence, 'expected' | 'limits'>
): (value: number) => string {
	const all = [left ?? 0, expected, ...limits];
	const isShare = all.every((value) => value >= 0 && value <= 1);
	return (value) => (Number.isNaN(value) ? '–' : isShare ? share(value) : amount(value));
}

function peerGroupName({ year, level, sector, bodies }: LeadEvidence['group']): Name {
	const of = levels.find(({ id }) => id === level)!;
	const within = sectors.find(({ id }) => id === sector);
	return {
		zh: `${year} 年${of.zh}${within ? `“${within.zh}”` : '各领域'}机关 ${count(bodies)} 家`,
		en: `${count(bodies)} ${of.en} bodies${within ? ` in ${within.en}` : ' of all sectors'}, ${year}`
	};
}

/** What a finding's cell or figure is called. */
export function partName(id: string): Name {
	return known.has(id) ? measureName(id) : { zh: id, en: id };
}
