import type { Name } from '#form/vocabulary.ts';

/** What the form's units are called; the form names them in English. */
const names: Record<string, string> = {
	documents: '件',
	decisions: '件',
	'10,000 yuan': '万元',
	items: '项',
	projects: '项',
	requests: '件',
	cases: '件',
	responses: '次',
	conferences: '次',
	interviews: '次',
	articles: '篇',
	offices: '个',
	points: '个',
	people: '人',
	meetings: '次',
	courses: '次',
	visits: '次',
	visitors: '人',
	'page views': '次',
	followers: '人',
	messages: '条'
};

/** A unit of the form in both languages. Throws on one the form does not have. */
export function unitName(unit: string): Name {
	const zh = names[unit];
	if (zh === undefined) throw new Error(`form: unknown unit ${unit}`);
	return { zh, en: unit };
}
