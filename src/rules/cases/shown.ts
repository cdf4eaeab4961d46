import { cellsOf, formCell } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Change } from './cases.ts';
import { sound, textOf, type Sound } from './sound.ts';

/** The most cells and lines named one by one. */
const most = 4;

/** What a case does to the sound report, in words: what its cells and lines say instead. */
export function shownBy(change: Change): Name {
	const changed = sound(change);
	const before = sound((report) => (report.edition = changed.edition));
	const parts = [...cellsShown(before, changed), ...linesShown(before, changed)];
	const join = (language: keyof Name, between: string) =>
		parts.map((part) => part[language]).join(between);
	return { zh: `${join('zh', '；')}。`, en: `${join('en', '; ')}.`.replace(/^./, capital) };
}

function cellsShown(before: Sound, { edition, ink }: Sound): Name[] {
	const ids = cellsOf(edition).flatMap(({ id }) => (ink[id] === before.ink[id] ? [] : [id]));
	const told = ids.slice(0, most).map((id): Name => {
		const { zh, en } = formCell(id).label;
		const printed = ink[id] ?? '';
		return printed
			? { zh: `“${inner(zh)}”填“${printed}”`, en: `“${en}” has “${printed}”` }
			: { zh: `“${inner(zh)}”空白`, en: `“${en}” is blank` };
	});
	const more = ids.length - told.length;
	return more > 0
		? [...told, { zh: `另有 ${more} 格不同`, en: `${more} more cells differ` }]
		: told;
}

function linesShown(before: Sound, changed: Sound): Name[] {
	// What is printed in cells was said already; their rows are looked at only where text was changed.
	const printed = { ...before, ink: changed.ink };
	const [was, is] = [printed, changed].map((report) => textOf(report).split('\n'));
	const added = is!.filter((line) => !was!.includes(line));
	const gone = was!.filter((line) => !is!.includes(line));
	const rows = (lines: readonly string[]) => lines.filter((line) => line.includes('\t'));
	const said = (lines: readonly string[]) => lines.filter((line) => !line.includes('\t'));
	return [
		...said(added)
			.slice(0, most)
			.map((line) => ({ zh: `文中写“${inner(line)}”`, en: `the text says “${inner(line)}”` })),
		...rows(added)
			.slice(0, most)
			.map((line) => ({
				zh: `表中有一行“${cellsOfLine(line)}”`,
				en: `a row of the tables reads “${cellsOfLine(line)}”`
			})),
		...(added.length ? [] : [...said(gone), ...rows(gone).map(cellsOfLine)])
			.filter(Boolean)
			.slice(0, most)
			.map((line) => ({ zh: `没有“${inner(line)}”`, en: `there is no “${inner(line)}”` }))
	];
}

function cellsOfLine(line: string): string {
	return inner(line.replace(/\t+/g, ' ').trim());
}

/** Text to stand between quotation marks. */
function inner(text: string): string {
	return text.replace(/“/g, '‘').replace(/”/g, '’');
}

function capital(letter: string): string {
	return letter.toUpperCase();
}
