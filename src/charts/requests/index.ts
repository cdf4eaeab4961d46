import { chartsIn, topicOf } from '../topic.ts';

export default topicOf({
	title: { zh: '申请与结果', en: 'Requests and outcomes' },
	lead: {
		zh: '一年有多少政府信息公开申请，由谁提出，分布在哪些层级、地区和领域，有多少结转下年度；又是怎样办结的，理由是什么。数字来自各机关年报的表三。公开率有两种算法，分母不同，并排给出。',
		en: 'How many requests for information a year brings, who makes them, where they go, and how many are carried over; then how they ended, and for which reasons. The figures are from table 3 of each agency’s report. The disclosure rate has two denominators; both are shown.'
	},
	charts: [
		...chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true })),
		...chartsIn(import.meta.glob('../outcomes/*.ts', { eager: true }))
	]
});
