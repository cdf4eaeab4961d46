import { isCellId } from '#form/form.ts';
import { saysBlankIsZero } from '#report/prose/on-tables.ts';
import { ids } from '#rules/ids.ts';
import type { Found } from './found.ts';
import type { Paper } from './paper.ts';

/** By which words a remark is on a cell; the first that fits. */
const words: readonly [cell: RegExp, word: RegExp][] = [
	[/^carried_/, /结转/],
	[/^received_/, /新收|收到/],
	[/^normative_documents_/, /规范性文件|制发|废止|现行有效/],
	[/^rules_/, /规章/],
	[/^licensing_/, /许可/],
	[/^penalty_/, /处罚/],
	[/^compulsion_/, /强制/],
	[/^fees_/, /收费/],
	[/^(?:reconsideration|litigation)_/, /复议|诉讼/],
	[/_total$/, /办结|办理结果/]
];

/** What a paper remarks on the numbers of its tables. */
function remarksIn({ sketch }: Paper): readonly string[] {
	return sketch?.remarks ? (JSON.parse(sketch.remarks) as string[]) : [];
}

/** Rules that ask what a blank means. */
const onBlanks: ReadonlySet<string> = new Set([
	ids.blankCells,
	ids.twoWaysOfZero,
	ids.blankAndNoneTold
]);

/** The sentences of a report that remark on what was found; whether they explain it is for the office to say. */
export function remarksOn(found: readonly Found[], paper: Paper): string[] {
	const remarks = remarksIn(paper);
	const cells = found.flatMap((one) => (one.suspect ? [one.suspect] : one.cells)).filter(isCellId);
	const matters = new Set(cells.flatMap((id) => words.find(([cell]) => cell.test(id))?.[1] ?? []));
	const asksBlanks = found.some(({ rule }) => onBlanks.has(rule));
	return remarks.filter((one) => (saysBlankIsZero(one) ? asksBlanks : matters.has(matterOf(one)!)));
}

/** What a remark is on: what it names first. */
function matterOf(remark: string): RegExp | undefined {
	const at = (word: RegExp) => word.exec(remark)?.index ?? Infinity;
	const [first] = words.map(([, word]) => word).sort((a, b) => at(a) - at(b));
	return first && at(first) < Infinity ? first : undefined;
}

/** Blanks of which the report says that they are 0 are no question; totals that should not be blank stay to be mended. */
export function withoutStatedBlanks(found: readonly Found[], paper: Paper): Found[] {
	const stated = remarksIn(paper).find(saysBlankIsZero);
	if (stated === undefined) return [...found];
	return found.map((one) =>
		onBlanks.has(one.rule) && one.severity === 'review'
			? {
					...one,
					severity: 'info',
					message: {
						zh: `${one.message.zh}报告写明“${stated}”。`,
						en: `${one.message.en} The report says “${stated}”.`
					}
				}
			: one
	);
}
