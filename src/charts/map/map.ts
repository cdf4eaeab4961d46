import { mapFigureOptions, mapFigures } from './figures.ts';
import { regionMap } from './regions.ts';
import { regionSql } from './statement.ts';
import { oneOf } from '#view/url.ts';
import { defineChart } from '../define.ts';
import { tileMap } from './tiles.ts';

/** One figure of every region, drawn by its page as tiles. */
export default defineChart({
	id: 'map/map',
	heading: { zh: '地图', en: 'Map' },
	place: 1,
	choices: {
		figure: {
			field: oneOf('figure', mapFigures, 'received'),
			label: { zh: '指标', en: 'Figure' },
			options: mapFigureOptions
		}
	},
	// A county chosen stands among its sisters, whose governments' reports are of counties.
	of: (filters) => ({
		...filters,
		county: null,
		...(filters.prefecture !== null && filters.basis === 'consolidated' && { levels: ['county'] })
	}),
	ask: (corpus, filters, { figure }) => regionMap(corpus, filters, figure),
	// Counties' consolidated reports stand side by side, which no statement of one sum says.
	sql: (filters, { figure }) =>
		filters.prefecture !== null && filters.basis === 'consolidated'
			? null
			: regionSql(filters, figure),
	model: (answer) => tileMap(answer).model,
	chart: null
});
