import { trafficFigures, type TrafficFigure } from '#corpus/measures.ts';
import { figureNames } from '#view/names.ts';
import { oneOf } from '#view/url.ts';
import type { Choice } from '../define.ts';

/** Which of the three figures several charts of web traffic show. */
export const figureChoice: { figure: Choice<TrafficFigure> } = {
	figure: {
		field: oneOf('figure', trafficFigures, 'web_visits'),
		label: { zh: '指标', en: 'Figure' },
		options: trafficFigures.map((id) => ({ id, name: figureNames[id] }))
	}
};
