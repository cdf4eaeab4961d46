import { chartsIn, topicOf } from '../topic.ts';
import { list } from './list.ts';

export default topicOf({
	title: { zh: '零申请', en: 'No requests' },
	lead: {
		zh: '哪些机关全年没有收到申请：表三“本年新收”与“上年结转”两项均为 0。表格空白、缺表、缺年报都不算零，单独列出。没有申请，不等于没有开展工作。',
		en: 'Which agencies had no request for a whole year: received and carried in both read as 0. Blank tables, missing tables and missing reports are not zeros and stand apart. To have no requests is no failing in itself.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true })),
	...list
});
