import { levels, sectors, type Name, type Term } from '#form/vocabulary.ts';
import type { Key } from '#query/aggregates.ts';
import type { Grouping } from '#query/grouping.ts';
import type { ViewCell, ViewColumn } from './model.ts';
import { capital } from './words.ts';

/** What groups are called: the column, the ending of a title, the group of reports that state none. */
export const groupingNames: Record<Grouping, { label: Name; title: Name; unknown: Name }> = {
	year: {
		label: { zh: '年度', en: 'Year' },
		title: { zh: '逐年', en: 'by year' },
		unknown: { zh: '年度不明', en: 'Year unknown' }
	},
	level: {
		label: { zh: '层级', en: 'Level' },
		title: { zh: '按层级', en: 'by level' },
		unknown: { zh: '层级不明', en: 'Level unknown' }
	},
	province: {
		label: { zh: '省份', en: 'Province' },
		title: { zh: '按省份', en: 'by province' },
		unknown: { zh: '省份不明', en: 'Province unknown' }
	},
	prefecture: {
		label: { zh: '地市', en: 'Prefecture' },
		title: { zh: '按地市', en: 'by prefecture' },
		unknown: { zh: '无地市或不明', en: 'None or unknown' }
	},
	sector: {
		label: { zh: '领域', en: 'Sector' },
		title: { zh: '按领域', en: 'by sector' },
		unknown: { zh: '领域不明', en: 'Sector unknown' }
	}
};

/** Groups a chart of horizontal bars draws; the table and the CSV have them all. */
export const mostBars = 60;

/** The column that names the groups. */
export function groupColumn(by: Grouping): ViewColumn {
	return { id: by, label: groupingNames[by].label, kind: by === 'year' ? 'year' : 'text' };
}

/** The group as shown. */
export function groupName(key: Key, by: Grouping): ViewCell {
	if (key === null) return groupingNames[by].unknown;
	const terms: readonly Term[] = by === 'level' ? levels : by === 'sector' ? sectors : [];
	const term = terms.find(({ id }) => id === key);
	return term ? { zh: term.zh, en: capital(term.en) } : key;
}

/** What a definition says where a chart leaves groups out; empty where it draws them all. */
export function cutNote(groups: number, most = mostBars): Name {
	if (groups <= most) return { zh: '', en: '' };
	return {
		zh: `图中只画前 ${most} 组，其余见表格。`,
		en: ` The chart draws the first ${most} groups; the table has them all.`
	};
}

/** Groupings as a choice lists them. */
export function groupingOptions<Id extends Grouping>(ids: readonly Id[]): { id: Id; name: Name }[] {
	return ids.map((id) => ({ id, name: groupingNames[id].label }));
}
