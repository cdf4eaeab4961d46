import outcomes from '../outcomes/outcomes.ts';
import volume from '../requests/volume.ts';
import { topicOf } from '../topic.ts';
import activity from '../zero/activity.ts';

/** The charts that the story of an annual report walks through. */
export const story = topicOf({
	title: { zh: '一份年报怎么读', en: 'How to read an annual report' },
	lead: {
		zh: '没有见过年报也不要紧：三张图，几分钟。带点线的词，点开就有一段解释。',
		en: 'For who has never seen one: three charts, a few minutes. Words with dotted lines open a paragraph each.'
	},
	charts: [volume, outcomes, activity]
});
