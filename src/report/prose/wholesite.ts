import type { Clause } from './clause.ts';
import { itself, listed } from './items.ts';
import { clauseStart } from './sentence.ts';

/** A site that was named before: 全年在网站共发送…. */
const siteAgain =
	/^(?:(?:19|20)\d\d年度?|全年|年内|今年|本年度?|，)*(?:[我本]\p{Script=Han})?(?:在|通过)?(?:门户|官方)?(?:网站|官网)上?(?:全年|年内|本年)?(?:共|累计|合计|总)/u;

/**
 * Takes no column of a site for the site where another stands next to it, and no count of one sort of its items where
 * the total of all follows.
 */
export function withoutPartsOfSite(clauses: readonly Clause[]): void {
	const ofSite = clauses.filter(isOfSite);
	for (const total of ofSite) {
		if (!isTotal(total)) continue;
		for (const part of ofSite) {
			if (part.sentence.paragraph !== total.sentence.paragraph) continue;
			if (clauses.indexOf(part) >= clauses.indexOf(total) || part.value! >= total.value!) continue;
			const rank = part.figure!.rank + (isGeneral(part) ? 0 : 1);
			if (rank > total.figure!.rank) total.figure = { ...total.figure!, rank };
		}
	}
	const columns = clauses.filter(isOfColumn);
	for (const column of columns)
		if (
			columns.some((one) => one !== column && one.sentence.paragraph === column.sentence.paragraph)
		)
			Object.assign(column, { figure: null, doubts: ['website_items'] });
}

function isOfSite({ figure, channel, whose, period, value }: Clause): boolean {
	return (
		figure?.id === 'website_items' &&
		channel.kind === 'site' &&
		whose === 'own' &&
		period === 'year' &&
		value !== null
	);
}

function isGeneral({ noun }: Clause): boolean {
	return itself.test(noun) || listed.test(noun);
}

function isTotal(clause: Clause): boolean {
	const { sentence, anchor, role } = clause;
	const words = sentence.text.slice(clauseStart(sentence, anchor), anchor);
	return role === 'total' && isGeneral(clause) && siteAgain.test(words);
}

/** Whether a count is of one column of the site, stated with or without the site. */
function isOfColumn(clause: Clause): boolean {
	const { thing, channel, figure, whole, whose, period, role, sentence, anchor } = clause;
	if (thing !== 'information' || whose !== 'own' || period !== 'year' || whole) return false;
	if (figure) return isOfSite(clause) && figure.rank === 0;
	// 村务公开栏: a board on a wall.
	const words = sentence.text.slice(clauseStart(sentence, anchor), anchor);
	return channel.kind === 'column' && role === 'total' && !/公开栏(?!目)/.test(words);
}
