import { chartsIn, topicOf } from '../topic.ts';
import { jumps } from './jumps.ts';
import { told } from './told.ts';

export default topicOf({
	title: { zh: '网站访问', en: 'Web traffic' },
	lead: {
		zh: '年报正文披露的网站访问量、独立访客和页面浏览量：哪些年报披露，规模多大，哪些在一年之间变化过大。各机关统计口径不一，因此只看分布，不排名次。',
		en: 'Visits, unique visitors and page views as stated in the text of reports: which reports give them, how large they are, which changed too much in a year. Agencies count differently, so there are distributions here and no ranks.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true })),
	fields: { ...jumps.fields, ...told.fields },
	questions: { ...jumps.questions, ...told.questions }
});
