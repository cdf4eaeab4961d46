import { applicants, requestRows } from '#form/requests.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { EditionId } from '#form/editions.ts';
import { identitiesOf, type Identity } from '#form/identities.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Report } from '#report/report.ts';
import type { Finding } from './finding.ts';
import { rules, type Rule } from './rules.ts';
import { compareSums, type SumResult } from './sums.ts';

/** One rule applied to one row, column or group of a report. */
export interface Check {
	rule: Rule;
	identity: Identity;
	outcome: SumResult;
}

const identities: Record<EditionId, Identity[]> = {
	'2021': identitiesOf('2021'),
	'2019': identitiesOf('2019'),
	'2014': identitiesOf('2014')
};

/** Applies every rule to every row, column and group it is about, whatever comes of it. */
export function runChecks(report: Pick<Report, 'cells' | 'edition' | 'notices'>): Check[] {
	if (!report.edition) return [];
	const approximate = new Set(
		report.notices.flatMap((n) => (n.kind === 'number_approximate' ? n.cells : []))
	);
	const own = identities[requestsEdition(report, report.edition)];
	return rules.flatMap((rule) =>
		own
			.filter((identity) => identity.kind === rule.kind)
			.map((identity) => {
				// 约 20 is no number to reckon with: the sum stays open, as with a cell that cannot be read.
				const cell = (id: string) =>
					approximate.has(id)
						? { ...report.cells[id]!, value: null, reading: 'unreadable' as const }
						: report.cells[id];
				const outcome = compareSums(identity.left.map(cell), identity.right.map(cell));
				return { rule, identity, outcome };
			})
	);
}

/** What does not add up in a report; undetermined and passed checks leave no finding. */
export function checkReport(report: Pick<Report, 'cells' | 'edition' | 'notices'>): Finding[] {
	return runChecks(report).flatMap(({ rule, identity, outcome }) =>
		outcome.result === 'fail' ? [finding(rule, identity, outcome.left, outcome.right)] : []
	);
}

/** In a hybrid, table 3 may be printed in another edition than the report as a whole. */
function requestsEdition({ cells }: Pick<Report, 'cells'>, edition: EditionId): EditionId {
	const undivided = cells['otherwise_closed_undivided_total'];
	const divided = cells['otherwise_closed_misc_total'];
	const present = (cell: typeof divided) => cell !== undefined && cell.reading !== 'absent';
	if (present(undivided) && !present(divided)) return '2019';
	if (present(divided) && !present(undivided)) return '2021';
	return edition;
}

function finding(rule: Rule, identity: Identity, left: number, right: number): Finding {
	const of = nameOf(identity);
	const difference = left - right;
	const gap = Math.abs(difference);
	return {
		rule: rule.id,
		severity: rule.severity,
		cells: [...identity.left, ...identity.right],
		left,
		right,
		difference,
		message: {
			zh: `${of.zh}：${rule.left.zh}为 ${left}，${rule.right.zh}为 ${right}，相差 ${gap}。`,
			en: `${of.en}: ${rule.left.en} make ${left}, ${rule.right.en} is ${right}, a difference of ${gap}.`
		}
	};
}

/** The row, column or group an identity is stated for, as a reader of the form knows it. */
function nameOf({ kind, of }: Identity): Name {
	if (kind === 'applicants') {
		const row = requestRows.find((r) => r.id === of)!;
		return { zh: `${row.group ?? ''}${row.zh}`, en: row.en };
	}
	const list = kind === 'results' ? challengeGroups : applicants;
	const { zh, en } = list.find((entry) => entry.id === of)!;
	return kind === 'results' ? { zh, en } : { zh: `“${zh}”一列`, en: `column “${en}”` };
}
