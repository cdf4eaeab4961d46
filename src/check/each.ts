import { formCell, tables, type TableId } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { sourceTextOf, type ProseReading } from '#report/prose.ts';
import type { Sentence } from '#report/prose/sentence.ts';
import type { CellReading, ReportNotice } from '#report/report.ts';
import { notApplicable, passUnless, type Fault, type Verdict } from './outcome.ts';
import type { Printed, Subject } from './subject.ts';

/** One verdict for each of the three tables that is printed. */
export function byTable(
	test: (
		printed: readonly Printed[],
		table: (typeof tables)[number],
		subject: Subject
	) => Fault | null,
	among: readonly TableId[] = tables.map(({ id }) => id)
) {
	return (subject: Subject): Verdict[] =>
		tables
			.filter(({ id }) => among.includes(id))
			.map((table) => {
				const printed = subject.printed(table.id);
				if (!printed.length) return notApplicable('absent', table.id);
				return passUnless(test(printed, table, subject), table.id);
			});
}

/** One verdict for all cells with a number; the fault lists those that fail. */
export function ofNumbers(
	fails: (cell: CellReading, id: string, subject: Subject) => boolean,
	message: (n: number, example: Name) => Name
) {
	return (subject: Subject): Verdict[] => {
		const { any, notable } = subject.numbers;
		if (!any) return [notApplicable('no_number')];
		const found = notable.filter(([id, cell]) => fails(cell, id, subject));
		const [first] = found;
		return [
			passUnless(
				first && {
					cells: found.map(([id]) => id),
					text: first[1].text,
					...(first[1].place && { place: first[1].place }),
					message: message(found.length, {
						zh: `${formCell(first[0]).label.zh}“${first[1].text}”`,
						en: `${formCell(first[0]).label.en} “${first[1].text}”`
					})
				}
			)
		];
	};
}

/** One verdict for all cells that notices of a kind are about: our reading is in doubt. */
export function ofNotices(kinds: RegExp, message: (cells: number) => Name) {
	return (subject: Subject): Verdict[] => {
		const { notices } = subject.report;
		const found: ReportNotice[] = notices.filter(({ kind }) => kinds.test(kind));
		const cells = [...new Set(found.flatMap((notice) => notice.cells))];
		const [first] = found;
		return [
			passUnless(
				first && {
					cells,
					text: first.text,
					...(first.place && { place: first.place }),
					severity: 'review',
					origin: 'parse',
					message: message(cells.length)
				}
			)
		];
	};
}

/** One verdict for everything of a kind that the text states; a text that states none is not decided. */
export function byTold<T>(
	told: (prose: ProseReading) => readonly T[],
	test: (one: T, subject: Subject) => Fault | null | false | undefined
) {
	return (subject: Subject): Verdict[] => {
		const verdicts = told(subject.prose!).map((one) => passUnless(test(one, subject)));
		return verdicts.length ? verdicts : [notApplicable('not_told')];
	};
}

/** One verdict for every sentence a rule speaks of; a report none of whose sentences it does is not decided. */
export function bySentence(
	speaks: RegExp,
	test: (sentence: Sentence, subject: Subject) => Fault | null | undefined
) {
	return (subject: Subject): Verdict[] => {
		const verdicts: Verdict[] = [];
		for (const sentence of subject.prose!.sentences)
			if (speaks.test(sentence.text)) verdicts.push(passUnless(test(sentence, subject)));
		return verdicts.length ? verdicts : [notApplicable('not_told')];
	};
}

/** A match in a sentence with the words round it. */
export function at(sentence: Sentence, from: number, to: number): Pick<Fault, 'text' | 'place'> {
	return sourceTextOf({ sentence, start: from, end: to, anchor: from });
}
