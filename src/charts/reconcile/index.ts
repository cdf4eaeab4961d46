import { topicOf } from '../topic.ts';
import { reconciled } from './cells.ts';

export default topicOf({
	title: { zh: '对账', en: 'Reconciliation' },
	lead: {
		zh: '一个地方一年：政府汇总年报上的数，和它所涵盖的各机关自报之和，逐格并排。相差不等于有错：有的机关没有年报，同一件申请也可能由两家机关各记一次。用筛选选定省、地市或县区和年度。',
		en: 'One place and year: the numbers of the government’s consolidated report beside the sum of the own reports of the bodies it covers, cell by cell. A difference is no fault: some bodies have no report, and a transferred request may be counted by two. Choose the province, prefecture or county and the year in the filters.'
	},
	charts: [],
	...reconciled
});
