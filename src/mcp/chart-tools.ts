import type { Chart } from '#charts/define.ts';
import { originLabel } from '#view/model.ts';
import { readFields, writeFields, type Fields } from '#view/url.ts';
import { aboutCorpus, aboutCoverage, aboutReadings, addressOf } from './about.ts';
import { bringCharts } from './charts.ts';
import { filterSchema, filtersOf, mapOf, neededText, numberOf, WrongArgument } from './given.ts';
import { corpusArgument, type Tool } from './tool.ts';

/** Which charts there are. */
export const chartsTool: Tool = {
	name: 'list_charts',
	description: 'The charts there are: id, heading, and what can be chosen for each. 有哪些图表。',
	inputSchema: { type: 'object', properties: { ...corpusArgument } },
	async run(given, { opened, site }) {
		const { manifest } = await opened(given);
		return {
			charts: (await bringCharts()).map((chart) => ({
				id: chart.id,
				heading: chart.heading,
				choices: Object.fromEntries(
					Object.entries(chart.choices).map(([name, { label, options, field }]) => [
						name,
						{ label, options, default: field.initial as string }
					])
				)
			})),
			corpus: aboutCorpus(manifest),
			readings: aboutReadings,
			address: addressOf(site, '', manifest)
		};
	}
};

/** One chart's numbers. */
export const chartTool: Tool = {
	name: 'chart',
	description:
		'The numbers of one chart, as the site shows them: a sentence, what is counted and how, columns and rows, of how many reports and why the others are not counted. 一张图的数据。',
	inputSchema: {
		type: 'object',
		properties: {
			...corpusArgument,
			id: { type: 'string', description: 'see list_charts' },
			choices: {
				type: 'object',
				additionalProperties: { type: 'string' },
				description: 'by name, see list_charts; defaults where left out'
			},
			...filterSchema,
			limit: { type: 'integer', minimum: 1, maximum: 5000, description: 'rows; default 500' }
		},
		required: ['id']
	},
	async run(given, { opened, site }) {
		const id = neededText(given, 'id');
		const chart = (await bringCharts()).find((one) => one.id === id);
		if (!chart) throw new WrongArgument(`id: no chart ${id}; see list_charts`);
		const { manifest, corpus } = await opened(given);
		const filters = await filtersOf(given, corpus);
		const { chosen, search } = chosenOf(chart, mapOf(given, 'choices'));
		const answer: unknown = await chart.question!.ask(corpus, { ...chosen, filters });
		const model = chart.model(answer, manifest);
		const most = numberOf(given, 'limit', 500, [1, 5000]);
		const page = id.slice(0, id.indexOf('/') + 1);
		return {
			id,
			title: model.title,
			sentence: model.sentence,
			definition: model.definition,
			choices: chosen,
			filters,
			years: model.years,
			columns: model.columns,
			rows: model.rows.slice(0, most),
			rowsInAll: model.rows.length,
			synthetic: originLabel(model.origin) ?? false,
			coverage: aboutCoverage(model.coverage),
			corpus: aboutCorpus(manifest),
			readings: aboutReadings,
			address: addressOf(site, page, manifest, { filters, choices: search, anchor: chart.anchor })
		};
	}
};

/** What is chosen for a chart, with what its address then has. */
function chosenOf(chart: Chart, given: Record<string, string>) {
	const fields: Fields = Object.fromEntries(
		Object.entries(chart.choices).map(([name, { field }]) => [name, field])
	);
	const asked = new URLSearchParams();
	for (const [name, text] of Object.entries(given)) {
		const choice = chart.choices[name];
		if (!choice)
			throw new WrongArgument(
				`choices: ${chart.id} has ${Object.keys(fields).join(', ') || 'none'}`
			);
		if (choice.field.read(text) === undefined)
			throw new WrongArgument(
				`choices.${name}: one of ${choice.options.map((option) => String(option.id)).join(', ')} expected`
			);
		asked.set(choice.field.key, text);
	}
	const chosen = readFields(fields, asked);
	const search = new URLSearchParams();
	writeFields(fields, chosen, search);
	return { chosen, search: Object.fromEntries(search) };
}
