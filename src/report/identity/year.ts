import type { Place } from '#document/document.ts';
import { isWholeYear, readYear, type Period, type Signing } from './dates.ts';
import type { Line, Lines } from './lines.ts';
import type { Title } from './title.ts';

/** Where a report states its year. */
export type YearSource = 'title' | 'preamble' | 'period' | 'opening' | 'body' | 'published';

/** A place that speaks for a year. */
export interface YearVote {
	year: number;
	source: YearSource;
	text: string;
	place: Place;
}

/**
 * What a source counts for. A title outweighs one other source and is outvoted by two: last year's is often
 * taken over unchanged, as is last year's period.
 */
const weights: Record<YearSource, number> = {
	title: 2,
	preamble: 1.25,
	period: 1.5,
	opening: 1,
	body: 1,
	published: 0.75
};

const yearInk = '20\\d\\d(?!\\d)|[二2][〇○ОO零0][〇○ОO零一二三四五六七八九]{2}';
const anyYear = new RegExp(`(?<!\\d)(${yearInk})(?=年|度|政府信息|信息公开|政务公开)`, 'g');
const cited =
	/《(?![^《》]{0,60}(?:信息|政务)公开[^《》]{0,16}(?:报告|年报)》)[^《》]{0,120}》|〈[^〈〉]{0,80}〉|[〔[﹝]20\d\d[〕\]﹞]|(?:20\d\d)年(?=\d{1,2}月)|(?:20\d\d)年(?:全国|全省|全市)?政务公开(?:工作)?要点/g;
const maybeYear = /20\d\d|[二2][〇○ОO零0]/;
const leastOfBody = 3;

/** The year by all that speaks for one; null where nothing does. */
export function reportYear(
	lines: Lines,
	title: Title | null,
	period: Period | null,
	signing: Signing | null
): { year: number | null; votes: YearVote[] } {
	const votes = votesOf(lines, title, period, signing);
	const sums = new Map<number, number>();
	for (const { year, source } of votes) sums.set(year, (sums.get(year) ?? 0) + weights[source]);
	const most = Math.max(...sums.values());
	const year = votes.find((vote) => sums.get(vote.year) === most)?.year ?? null;
	return { year, votes };
}

/** The votes, the source that counts most first. */
function votesOf(
	lines: Lines,
	title: Title | null,
	period: Period | null,
	signing: Signing | null
): YearVote[] {
	const votes: YearVote[] = [];
	const { all, body } = lines;
	if (title?.year)
		votes.push({
			year: title.year,
			source: 'title',
			text: title.text,
			place: all[title.at]!.place
		});
	votes.push(...preambleVotes(lines));
	if (period?.year)
		votes.push({ year: period.year, source: 'period', text: period.text, place: period.place });
	const opening = openingOf(all.slice(body, body + 4));
	if (opening) votes.push(opening);
	const most = mostToldOf(lines, !votes.length && !signing?.iso);
	if (most) votes.push(most);
	if (signing?.iso) {
		const [year, month] = signing.iso.split('-').map(Number) as [number, number];
		// Reports are signed in the first half of the year after; a later date shows no year.
		if (month <= 6)
			votes.push({
				year: year - 1,
				source: 'published',
				text: signing.text,
				place: signing.place
			});
	}
	return votes;
}

function yearsIn(text: string): number[] {
	if (!maybeYear.test(text)) return [];
	return [...text.replace(cited, '').matchAll(anyYear)].flatMap(
		(match) => readYear(match[1]!) ?? []
	);
}

/** The one year the sentences before section one state, the period they give left out. */
function preambleVotes({ all, body }: Lines): YearVote[] {
	const told = all.slice(0, body).flatMap((line) => {
		if (line.cells || !isSentence(line.text)) return [];
		return line.text.split(/(?<=[。；])/).flatMap((sentence) => {
			if (!/公开|报告|年报|本局|我局|工作|统计|数据|^20\d\d年[，度]/.test(sentence)) return [];
			return yearsIn(sentence).map((year) => ({ year, line }));
		});
	});
	const [first] = told;
	if (!first || told.some(({ year }) => year !== first.year)) return [];
	const { text, place } = first.line;
	return [{ year: first.year, source: 'preamble', text, place }];
}

/** Whether a line is prose; titles of other reports and lines of a list of links are not. */
function isSentence(text: string): boolean {
	return /[。；：:，]/.test(text) && /[，。]|^现|^根据|如下[:：]?$/.test(text);
}

/** The year section one begins with. */
function openingOf(first: readonly Line[]): YearVote | null {
	for (const { text, cells, place } of first) {
		const match = text.match(
			/^(?:[（(]?[一1][）)]?[、.．]?)?.{0,12}?(?<!\d)(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年/
		);
		const year = match && !cells ? readYear(match[1]!) : null;
		if (year) return { year, source: 'opening', text: match![0], place };
	}
	for (const { text, cells, place } of first) {
		const [heading = '', next = ''] = text.split('。');
		const sourceText = heading.length < 15 ? heading + next : heading;
		const [year, ...others] =
			cells || /转|明年|下一?年/.test(sourceText) ? [] : yearsIn(sourceText);
		if (year && others.every((other) => other === year))
			return { year, source: 'opening', text: sourceText, place };
	}
	return null;
}

/** Of what is still to be done. */
const ahead = /下一步|今后|将|计划|继续|拟/;
/** A year that a statement is about, not one that it only names. */
const atHead = /(?:^|[，。；：、）)])(?:在|自|截[至止])?20\d\d年/;

/**
 * The year the body names far more often than any other.
 * @param alone where nothing else states the year, the one year that is stated of what was done
 */
function mostToldOf({ all, body }: Lines, alone: boolean): YearVote | null {
	const counts = new Map<number, { count: number; line: Line }>();
	for (const line of all.slice(body)) {
		if (line.cells) continue;
		for (const year of yearsIn(line.text)) {
			const known = counts.get(year) ?? { count: 0, line };
			known.count++;
			counts.set(year, known);
		}
	}
	const [first, second] = [...counts].sort(([, a], [, b]) => b.count - a.count);
	const least = alone ? 1 : leastOfBody;
	if (!first || first[1].count < least || first[1].count < 2 * (second?.[1].count ?? 0))
		return null;
	const { text } = first[1].line;
	if (alone && (second || ahead.test(text) || !atHead.test(text))) return null;
	const { line } = first[1];
	return { year: first[0], source: 'body', text: line.text, place: line.place };
}

/** Whether a period is of a whole year, as a report's is. */
export function isPartial(period: Period | null): period is Period {
	return period !== null && !isWholeYear(period.text);
}
