import type { Name } from '#form/vocabulary.ts';
import { textColumn } from '#view/columns.ts';
import type { ViewModel } from '#view/model.ts';
import { unitName } from '#view/units.ts';
import { capital } from '#view/words.ts';

interface Described {
	name: string;
	type: string;
	label: Name;
	unit: string | null;
}

/** The columns of one table of the corpus, as a table. */
export function dictionaryModel(table: string, columns: readonly Described[]): ViewModel {
	const nothing = { zh: '', en: '' };
	return {
		id: `dictionary-${table}`,
		title: { zh: table, en: table },
		sentence: nothing,
		definition: nothing,
		years: null,
		origin: 'real',
		columns: [
			textColumn('meaning', '含义', 'Meaning'),
			textColumn('name', '列名', 'Column'),
			textColumn('type', '类型', 'Type'),
			textColumn('unit', '单位', 'Unit')
		],
		rows: columns.map(({ name, type, label, unit }) => [
			{ zh: label.zh, en: capital(label.en) },
			name,
			type,
			unit === null ? nothing : unitName(unit)
		]),
		coverage: { reports: 0, counted: 0, missing: [] }
	};
}
