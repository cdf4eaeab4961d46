import type { Checks } from '../check.ts';
import { notApplicable, pass, passUnless, type Fault, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';

const stocks = [
	{ id: 'rules', zh: '规章', en: 'rules' },
	{ id: 'normative_documents', zh: '行政规范性文件', en: 'normative documents' }
] as const;

/** One verdict for rules and one for normative documents, where all three numbers of the row were read. */
function ofStocks(
	test: (
		numbers: { issued: number; repealed: number; inForce: number },
		stock: (typeof stocks)[number],
		cells: string[]
	) => Fault | null
) {
	return (subject: Subject): Verdict[] =>
		stocks.map((stock) => {
			const cells = ['issued', 'repealed', 'in_force'].map((column) => `${stock.id}_${column}`);
			const [issued, repealed, inForce] = cells.map((id) => subject.count(id)) as [
				number | null,
				number | null,
				number | null
			];
			if (issued === null || repealed === null || inForce === null)
				return notApplicable('no_number', stock.id);
			return passUnless(test({ issued, repealed, inForce }, stock, cells), stock.id);
		});
}

const decisions = ['licensing_decisions', 'penalty_decisions', 'compulsion_decisions'] as const;

/** Table 2. */
export const disclosureChecks: Checks = {
	'T2-01': ofStocks(({ issued, repealed, inForce }, { zh, en }, cells) => {
		const least = issued - repealed;
		if (inForce >= least || (inForce === 0 && repealed === 0)) return null;
		return {
			cells,
			left: inForce,
			right: least,
			message: {
				zh: `${zh}：本年制发 ${issued} 件、废止 ${repealed} 件，现行有效应不少于 ${least} 件，表中为 ${inForce} 件。`,
				en: `${en}: ${issued} issued and ${repealed} repealed leave at least ${least} in force; the table has ${inForce}.`
			}
		};
	}),
	'T2-02': ofStocks(({ issued, repealed, inForce }, { zh, en }, cells) =>
		issued > 0 && inForce === 0 && repealed === 0
			? {
					cells,
					left: issued,
					right: 0,
					message: {
						zh: `${zh}：本年制发 ${issued} 件，现行有效和废止均为 0。`,
						en: `${en}: ${issued} issued this year, none in force and none repealed.`
					}
				}
			: null
	),
	'T2-03': (subject) => {
		const { level, kind, cells: read } = subject.report;
		const local = level === 'county' || level === 'township';
		// Of provinces and prefectures the governments make rules, their departments do not.
		const department = (level === 'province' || level === 'prefecture') && kind === 'department';
		if (!local && !department) return [notApplicable('unknown')];
		const cells = Object.keys(read).filter(
			(id) => id.startsWith('rules_') && (subject.count(id) ?? 0) > 0
		);
		const [first] = cells;
		return [
			passUnless(
				first && {
					cells,
					left: subject.count(first)!,
					right: 0,
					...(department && { severity: 'review' as const }),
					message: department
						? {
								zh: `部门在“规章”一行填有 ${subject.count(first)} 件；规章由政府制定，请核对是否应为规范性文件。`,
								en: `A department reports ${subject.count(first)} rules, which the government makes; they may be normative documents.`
							}
						: {
								zh: `县乡机关在“规章”一行填有 ${subject.count(first)} 件，请核对是否应为规范性文件。`,
								en: `A county or township body reports ${subject.count(first)} rules; they may be normative documents.`
							}
				}
			)
		];
	},
	'T2-04': (subject) => {
		if (subject.report.sector !== 'government_affairs') return [notApplicable('unknown')];
		const cells = decisions.filter((id) => (subject.count(id) ?? 0) > 0);
		if (decisions.every((id) => subject.count(id) === null)) return [notApplicable('no_number')];
		return [
			passUnless(
				cells.length > 0 && {
					cells,
					left: cells.reduce((sum, id) => sum + subject.count(id)!, 0),
					right: 0,
					message: {
						zh: '机关事务管理机构一般不作许可、处罚、强制决定，表中填有件数。',
						en: 'Offices administering government premises usually make no such decisions; the table has some.'
					}
				}
			)
		];
	},
	'T2-05': (subject) => {
		const [licences, penalties, compulsion] = decisions.map((id) => subject.count(id));
		if (licences == null || penalties == null || compulsion == null)
			return [notApplicable('no_number')];
		return [
			passUnless(
				compulsion > 0 &&
					licences + penalties === 0 && {
						cells: [...decisions],
						left: compulsion,
						right: 0,
						message: {
							zh: `行政强制 ${compulsion} 件，行政处罚和行政许可均为 0。`,
							en: `${compulsion} compulsion decisions without any penalty or licence.`
						}
					}
			)
		];
	},
	'T2-06': (subject) =>
		['licensing', 'other_services', 'penalty', 'compulsion'].map((row) => {
			const cells = ['items_last_year', 'items_change', 'decisions'].map((c) => `${row}_${c}`);
			const items = subject.total(cells.slice(0, 2));
			const made = subject.count(cells[2]!);
			if (items === null || made === null) return notApplicable('no_number', row);
			if (subject.count(cells[1]!) === 0) return pass(row);
			return passUnless(
				(items < 0 || (items === made && made > 0)) && {
					cells,
					left: items,
					right: made,
					message:
						items < 0
							? {
									zh: `上年项目数加增减为 ${items}，小于 0。`,
									en: `Items last year and the change make ${items}, below 0.`
								}
							: {
									zh: `上年项目数加增减恰等于处理决定数 ${made}，可能把决定当作项目填报。`,
									en: `Items and change make just the ${made} decisions: decisions may have been reported as items.`
								}
				},
				row
			);
		}),
	'T2-07': (subject) =>
		stocks.map(({ id, zh, en }) => {
			const cells = [`${id}_disclosed_total`, `${id}_newly_disclosed`];
			const [all, fresh] = cells.map((cell) => subject.count(cell));
			if (all == null || fresh == null) return notApplicable('no_number', id);
			return passUnless(
				all < fresh && {
					cells,
					left: all,
					right: fresh,
					message: {
						zh: `${zh}：对外公开总数量 ${all} 少于本年新公开数量 ${fresh}。`,
						en: `${en}: ${all} disclosed in all, fewer than the ${fresh} newly disclosed.`
					}
				},
				id
			);
		})
};
