import type { TrafficFigure } from '#corpus/measures.ts';
import { statedFigures } from '#form/figures.ts';
import type { Name } from '#form/vocabulary.ts';
import { cellName } from './printed.ts';
import { capital } from './words.ts';

/** The name of a cell or stated figure. */
export function measureName(id: string): Name {
	const told = statedFigures.find((figure) => figure.id === id);
	return told ? { zh: told.zh, en: capital(told.en) } : cellName(id);
}

/** Short names of the three figures of web traffic; the long ones are the codebook's. */
export const figureNames: Record<TrafficFigure, Name> = {
	web_visits: { zh: '网站访问量', en: 'Web visits' },
	web_unique_visitors: { zh: '独立访客', en: 'Unique visitors' },
	web_page_views: { zh: '页面浏览量', en: 'Page views' }
};
