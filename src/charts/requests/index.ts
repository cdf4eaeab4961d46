import { chartsIn, topicOf } from '../topic.ts';

export default topicOf({
	title: { zh: '申请', en: 'Requests' },
	lead: {
		zh: '一年有多少政府信息公开申请，由谁提出，分布在哪些层级、地区和领域，有多少结转下年度。数字来自各机关年报的表三。',
		en: 'How many requests for information a year brings, who makes them, where they go, and how many are carried over. The figures are from table 3 of each agency’s report.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }))
});
