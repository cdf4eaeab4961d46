import { notApplicable, passUnless, type Fault, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';

/** The rows of table 2 that count documents. */
export const stocks = [
	{ id: 'rules', zh: '规章', en: 'rules' },
	{ id: 'normative_documents', zh: '行政规范性文件', en: 'normative documents' }
] as const;

/** One verdict for rules and one for normative documents, where all three numbers of the row were read. */
export function ofStocks(
	test: (
		numbers: { issued: number; repealed: number; inForce: number },
		stock: (typeof stocks)[number],
		cells: string[]
	) => Fault | null
) {
	return (subject: Subject): Verdict[] =>
		stocks.map((stock) => {
			const cells = (['issued', 'repealed', 'in_force'] as const).map(
				(column) => `${stock.id}_${column}` as const
			);
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

/** The cells of table 2 that count what a body decides. */
export const decisionCells = [
	'licensing_decisions',
	'penalty_decisions',
	'compulsion_decisions'
] as const;
