import type { Name } from '#form/vocabulary.ts';
import { Bodies } from './bodies.ts';
import type { Desk } from './desk.ts';
import type { Drop } from './drop.ts';
import { WrongMaterial } from './materials.ts';
import { agencyOf, isConsolidated, yearOf, type Paper, type Unread } from './paper.ts';
import { refusalWords } from './refusals.ts';

/** Files that are named; of more, the number is given. */
const mostNamed = 3;

/** What was taken, and what is to be said of the rest; null where all was. */
export interface Taken<What> {
	taken: What;
	told: Name | null;
}

/**
 * Last year's reports among what was read: those of the desk's own year, or a later one, are none.
 * Throws WrongMaterial where none is left.
 * @param year the year of the desk; null where it is not known
 */
export function lastAmong({ papers, unread }: Drop, year: number | null): Taken<Paper[]> {
	const isLast = (paper: Paper) => year === null || (yearOf(paper) ?? 0) < year;
	const taken = papers.filter(isLast);
	const wrong = papers.filter((paper) => !isLast(paper));
	const told: Name[] = [
		...(wrong.length
			? [
					{
						zh: `${wrong.length} 份不是 ${year} 年以前的，没有采用：${filesOf(wrong, 'zh')}。`,
						en: `${wrong.length} of no year before ${year}, not taken: ${filesOf(wrong, 'en')}.`
					}
				]
			: []),
		...notRead(unread)
	];
	const words = told.length ? joined(told) : null;
	if (!taken.length)
		throw new WrongMaterial(
			joined([{ zh: '没有采用上年的报告。', en: 'No report of last year was taken.' }, ...told])
		);
	return { taken, told: words };
}

/**
 * The government's own report in what was read for it. Throws WrongMaterial where it is none, of another
 * year, or a bureau's that lies on the desk.
 */
export function governmentAmong({ papers, unread }: Drop, { year, rows }: Desk): Taken<Paper> {
	const [paper, ...more] = papers;
	if (!paper || more.length)
		throw new WrongMaterial(
			joined([
				paper
					? {
							zh: `其中有 ${papers.length} 份年报，没有采用；请只选政府的那一份。`,
							en: `There are ${papers.length} reports in it; none was taken. Choose the government’s alone.`
						}
					: { zh: '没有采用。', en: 'Nothing was taken.' },
				...notRead(unread)
			])
		);
	const own = yearOf(paper);
	const name = agencyOf(paper);
	if (own !== null && year !== null && own !== year)
		throw new WrongMaterial({
			zh: `这是${name ?? ''} ${own} 年度的年报，桌上是 ${year} 年度的，没有采用。`,
			en: `This is ${name ?? 'a report'} of ${own}, the desk is of ${year}; it was not taken.`
		});
	if (isConsolidated(paper)) return { taken: paper, told: null };
	const names = rows.flatMap(({ agency }) => agency ?? []);
	const bodies = new Bodies([...names, ...(name ? [name] : [])]);
	if (name && names.some((one) => bodies.key(one) === bodies.key(name)))
		throw new WrongMaterial({
			zh: `这是${name}的年报，桌上已有，不是政府汇总的那一份，没有采用。`,
			en: `This is the report of ${name}, which lies on the desk, not the government’s; it was not taken.`
		});
	return {
		taken: paper,
		told: {
			zh: `${name ?? paper.file}的这份年报没有写明汇总了各机关，请核对是不是政府的那一份。`,
			en: `The report of ${name ?? paper.file} does not say that it speaks for the bodies: make sure it is the government’s.`
		}
	};
}

function notRead(unread: readonly Unread[]): Name[] {
	const [first] = unread;
	if (!first) return [];
	const { what } = refusalWords[first.code];
	return [
		{
			zh: `${unread.length} 个文件没有读成年报：${filesOf(unread, 'zh')}（${what.zh.replace(/。$/, '')}）。`,
			en: `${unread.length} could not be read as reports: ${filesOf(unread, 'en')} (${what.en.replace(/\.$/, '')}).`
		}
	];
}

function filesOf(files: readonly { file: string }[], language: keyof Name): string {
	const names = files.slice(0, mostNamed).map(({ file }) => file);
	const zh = language === 'zh';
	return names.join(zh ? '、' : ', ') + (files.length > names.length ? (zh ? '等' : ' …') : '');
}

function joined(words: readonly Name[]): Name {
	return { zh: words.map(({ zh }) => zh).join(''), en: words.map(({ en }) => en).join(' ') };
}
