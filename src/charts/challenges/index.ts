import { chartsIn, topicOf } from '../topic.ts';

export default topicOf({
	title: { zh: '复议诉讼', en: 'Challenges' },
	lead: {
		zh: '因政府信息公开引起的行政复议和行政诉讼：多少维持，多少纠正，多少尚未审结。数字来自表四。',
		en: 'Administrative reconsiderations and lawsuits over open government information: how many were upheld, corrected, or are pending. From table 4.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }))
});
