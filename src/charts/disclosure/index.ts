import { chartsIn, topicOf } from '../topic.ts';

export default topicOf({
	title: { zh: '主动公开', en: 'Proactive disclosure' },
	lead: {
		zh: '规章与规范性文件的制发、废止和现行有效，行政许可、处罚、强制的决定，行政事业性收费与采购。数字来自表二；2021 年更换表式，前后口径不同的指标分开展示。',
		en: 'Rules and normative documents issued, repealed and in force; licences, penalties and compulsory measures decided; fees and procurement. From table 2; the form changed in 2021, and what was counted differently is not joined.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }))
});
