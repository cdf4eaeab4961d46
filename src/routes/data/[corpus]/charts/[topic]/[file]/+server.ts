import { error } from '@sveltejs/kit';
import type { Chart } from '#charts/define.ts';
import { allReports } from '#query/filters.ts';
import { toCsv } from '#view/csv.ts';
import { coverageNote, originName, type ViewModel } from '#view/model.ts';
import { scopeWords } from '#view/scope.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { corpusAt } from '../../../../../built.ts';
import { chartsByTopic, manifestOf } from '../../../../told.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const kinds = ['json', 'csv'];

/** A chart's numbers as nobody chose anything, for programs: the table that stands next to it on its page. */
export const GET: RequestHandler = async ({ fetch, params }) => {
	const [name, kind] = params.file.split('.');
	const charts = await chartsByTopic();
	const found = charts.find(({ topic, chart }) => topic === params.topic && chart.anchor === name);
	const manifest = await manifestOf(fetch, params.corpus);
	if (!found || !manifest?.cubes || !kinds.includes(kind ?? '')) error(404);
	const { chart } = found;
	const initial = Object.fromEntries(
		Object.entries(chart.choices).map(([key, { field }]) => [key, field.initial])
	);
	const answer = await chart.question!.ask(corpusAt(fetch, manifest), {
		...initial,
		filters: allReports
	});
	const model = chart.model(answer, manifest);
	if (kind === 'csv')
		return new Response(toCsv(model, 'zh'), {
			headers: { 'content-type': 'text/csv; charset=utf-8' }
		});
	return Response.json(told(params.topic, chart, model, manifest));
};

function told(
	topic: string,
	chart: Chart,
	model: ViewModel,
	{ name, title, origin, contentHash, made }: Manifest
) {
	return {
		id: chart.id,
		title: model.title,
		sentence: model.sentence,
		definition: model.definition,
		scope: scopeWords(model),
		years: model.years,
		columns: model.columns,
		rows: model.rows,
		coverage: { ...model.coverage, note: coverageNote(model.coverage) },
		corpus: {
			name,
			title,
			version: contentHash,
			made,
			origin: { id: origin, ...originName(origin) }
		},
		licence: 'CC BY 4.0',
		page: `${topic}/?corpus=${encodeURIComponent(name)}#${chart.anchor}`
	};
}
