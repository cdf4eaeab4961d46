import { chartsIn, topicOf } from '../topic.ts';

export default topicOf({
	title: { zh: '地图', en: 'Map' },
	lead: {
		zh: '一格一个省级地区，位置大致如地图，格子一样大。点一格看它的地市。没有年报的格子和数字为零的格子不一样。',
		en: 'One tile a province, roughly where it lies, all of one size. Choose a tile to see its prefectures. A tile without reports looks different from one whose number is zero.'
	},
	// Its tiles are all counties of the prefecture.
	unasked: ['county'],
	charts: chartsIn(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }))
});
