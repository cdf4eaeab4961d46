import { chartsIn, topicOf } from '../topic.ts';

export default topicOf({
	title: { zh: '办理结果', en: 'Outcomes' },
	lead: {
		zh: '申请怎样办结：公开、部分公开、不予公开、无法提供、不予处理、其他处理，以及每一类下面的理由。公开率有两种算法，分母不同，并排给出。',
		en: 'How requests ended: disclosed, in part, withheld, unable to provide, not processed, otherwise closed, and for which reasons. The disclosure rate has two denominators; both are shown.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }))
});
