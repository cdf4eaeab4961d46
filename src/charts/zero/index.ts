import { list as missing } from '../missing/list.ts';
import { chartsIn, topicOf } from '../topic.ts';
import { list } from './list.ts';

export default topicOf({
	title: { zh: '零申请与缺报', en: 'No requests, no report' },
	lead: {
		zh: '哪些机关全年没有收到申请：表三“本年新收”与“上年结转”两项均为 0。表格空白、缺表、缺年报都不算零，单独列出：缺年报的是名录中有而未收录的，前后两年都有、中间一年没有的，以及某年之后再没有的。没有申请，不等于没有开展工作；没有收录，也不等于没有公布。',
		en: 'Which agencies had no request for a whole year: received and carried in both read as 0. Blank tables, missing tables and missing reports are not zeros and stand apart: a report is missing where the register expects it, where the years around it are there, and after the last. To have no requests is no failing in itself, and not collected is not unpublished.'
	},
	charts: [
		...chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true })),
		...chartsIn(import.meta.glob('../missing/*.ts', { eager: true }))
	],
	fields: { ...list.fields, ...missing.fields },
	questions: { ...list.questions, ...missing.questions }
});
