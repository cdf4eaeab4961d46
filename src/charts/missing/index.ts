import { chartsIn, topicOf } from '../topic.ts';
import { list } from './list.ts';

export default topicOf({
	title: { zh: '缺年报', en: 'Missing reports' },
	lead: {
		zh: '哪些机关的年报本数据集里没有：名录中有而未收录的，前后两年都有、中间一年没有的，以及某年之后再没有的。没有收录不等于没有公布；机关也可能尚未设立或已经撤并。',
		en: 'Whose reports this corpus does not have: those the register expects, those missing between two years that are there, and those after the last. Not collected is not unpublished, and a body may not yet or no longer exist.'
	},
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true })),
	...list
});
