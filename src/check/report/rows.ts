import { distance } from 'fastest-levenshtein';
import { applicants, balanceNote, requestRows, resultsHeading } from '#form/requests.ts';
import { orderOf, precedes } from '../order.ts';
import { fail, notApplicable, pass, passUnless, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';

/** Whole rows of table 3 that were not read and whose label stands nowhere in the document. */
export function missingRows(subject: Subject): Verdict[] {
	if (!subject.printed('requests').length) return [notApplicable('absent')];
	const edition = subject.requestsEdition!;
	const cut = new Set(subject.noticed('text_cut').flatMap(({ cells }) => cells));
	const lost = requestRows.filter(
		({ id, editions: of }) =>
			of.includes(edition) &&
			!cut.has(`${id}_total`) &&
			applicants.every(
				({ id: column }) =>
					(subject.report.cells[`${id}_${column}`]?.reading ?? 'absent') === 'absent'
			)
	);
	if (!lost.length) return [pass()];
	const text = lettersOf(subject);
	const gone = lost.filter(
		({ spellings }) =>
			!spellings.some((spelling) => text.includes(spelling.replace(/[^\p{L}]/gu, '')))
	);
	const [first] = gone;
	return [
		passUnless(
			first && {
				cells: gone.map(({ id }) => `${id}_total`),
				message: {
					zh: `表三缺 ${gone.length} 行，如“${first.zh}”。`,
					en: `Table 3 lacks ${gone.length} rows, such as “${first.en}”.`
				}
			}
		)
	];
}

const knownLabels = new Set(
	requestRows
		.flatMap(({ zh, group = '', spellings }) => [zh, group, group + zh, ...spellings])
		.concat(resultsHeading, balanceNote, '小计', '合计', '总计', '其中')
		.map(letters)
);

/** Rows of table 3 that the form does not have: a label it does not know before a row of numbers. */
export function foreignRows(subject: Subject): Verdict[] {
	const [first, last] = ['received_total', 'carried_out_total'].map(
		(id) => subject.report.cells[id]?.place
	);
	if (!first || !last) return [];
	const [from, to] = [orderOf(first), orderOf(last)];
	for (const block of subject.document!.blocks) {
		if (block.kind !== 'table' || block.layout === 'stream') continue;
		for (const row of block.rows) {
			const numbers = row.filter(({ text }) => /^\s*\d{1,9}\s*$/.test(text));
			if (numbers.length < applicants.length) continue;
			const at = orderOf(numbers[0]!.place);
			if (!precedes(from, at) || !precedes(at, to)) continue;
			const labels = row.map(({ text }) => letters(text)).filter((label) => label.length > 1);
			const label = labels.at(-1);
			if (!label || labels.some((one) => isKnown(one))) continue;
			return [
				fail({
					severity: 'review',
					text: label,
					place: numbers[0]!.place,
					message: {
						zh: `表三有规定之外的一行“${label}”。`,
						en: `Table 3 has a row the form does not know, “${label}”.`
					}
				})
			];
		}
	}
	return [];
}

/** Whether a label is one of the form's, reworded a little. */
function isKnown(label: string): boolean {
	if (knownLabels.has(label)) return true;
	for (const known of knownLabels)
		if (
			known.length > 3 &&
			(label.includes(known) || known.includes(label) || distance(label, known) * 3 <= known.length)
		)
			return true;
	return false;
}

function letters(text: string): string {
	return text.replace(/[^\p{L}]/gu, '').replace(/^[一二三四五六七八九十]/, '');
}

function lettersOf({ document }: Subject): string {
	return document!.blocks
		.flatMap((block) =>
			block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : block.text
		)
		.join('')
		.replace(/[^\p{L}]/gu, '');
}
