import { findingColumns, reportColumns, type Column } from '#corpus/schema.ts';
import { editions } from '#form/editions.ts';
import { formCell, isCellId } from '#form/form.ts';
import { kinds, levels, sectors } from '#form/vocabulary.ts';
import { aboutCorpus, aboutReadings, addressOf } from './about.ts';
import { textOf } from './given.ts';
import { corpusArgument, type Tool } from './tool.ts';

/** What the columns and words of a corpus mean. */
export const dictionaryTool: Tool = {
	name: 'dictionary',
	description:
		'Columns of the tables reports and findings with type, meaning, unit and editions of the form, and the closed lists; all, or those whose id or meaning has a word. 数据字典。',
	inputSchema: {
		type: 'object',
		properties: {
			...corpusArgument,
			text: { type: 'string', description: 'a word of an id or meaning, e.g. received or 新收' }
		}
	},
	async run(given, { opened, site }) {
		const { manifest } = await opened(given);
		const word = textOf(given, 'text')?.toLowerCase();
		const told = (columns: readonly Column[]) =>
			columns
				.filter(
					({ name, label }) =>
						!word || `${name}\n${label.zh}\n${label.en}`.toLowerCase().includes(word)
				)
				.map(({ name, type, label }) => {
					const { table, unit, editions } = isCellId(name) ? formCell(name) : {};
					return { name, type, ...label, ...(table && { table, unit, editions }) };
				});
		return {
			tables: { reports: told(reportColumns), findings: told(findingColumns) },
			editions: editions.map(({ id, zh, en, years }) => ({ id, zh, en, years })),
			levels,
			sectors,
			kinds,
			corpus: aboutCorpus(manifest),
			readings: aboutReadings,
			note: 'the column readings has a letter a cell, in the order of the cells here; a null is never a zero',
			address: addressOf(site, 'data/', manifest)
		};
	}
};
