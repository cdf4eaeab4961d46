import type { Name } from '#form/vocabulary.ts';
import type { TermId } from '#ui/terms.ts';

/** A passage of the story; a term in braces is the word itself, explained where it stands. */
interface Passage {
	heading: Name;
	text: Name;
	/** Anchor of the chart that follows. */
	chart?: string;
	/** What to look for in it. */
	look?: Name;
}

/** A text cut where its terms stand. */
export function piecesOf(text: string): (string | { term: TermId })[] {
	return text
		.split(/\{(\w+)\}/)
		.map((piece, place) => (place % 2 === 0 ? piece : { term: piece as TermId }))
		.filter((piece) => piece !== '');
}

export const passages: readonly Passage[] = [
	{
		heading: { zh: '一、什么是年报', en: '1 · What it is' },
		text: {
			zh: '每年开春，县里的教育局、市里的水务局、省里的财政厅各自公布一份{report}。里面有一张表专门写{request}：来了多少，谁来的，怎么答复的。本站把这些表逐格抄下来，放在一起看。',
			en: 'Every spring a county’s education bureau, a city’s water bureau and a province’s finance office each publish their {report}. One of its tables is of every {request}: how many came, who asked, what was answered. This site copies those tables cell by cell and puts them side by side.'
		}
	},
	{
		heading: { zh: '二、先看来了多少', en: '2 · First, how many came' },
		text: {
			zh: '一根柱子是一年，柱子里的颜色是谁来申请。柱顶的数字是各机关{basis}中“自报”一种的合计。',
			en: 'A bar is a year, its colours are who asked. The number on top adds up what bodies tell of themselves, of {basis} the first.'
		},
		chart: 'volume',
		look: {
			zh: '看两件事：高矮怎样变，哪一种颜色最多。图下面的小字说明有多少份年报算进去了、有多少份没有读出数字：合计变高，也可能只是多收了几份年报。',
			en: 'Look at two things: how the heights change, and which colour is the most. The small words below tell how many reports are in the sum and how many gave no number: a higher sum may only mean that more reports were collected.'
		}
	},
	{
		heading: { zh: '三、再看怎样答复', en: '3 · Then, what was answered' },
		text: {
			zh: '这里每根柱子都一样高，是一年办结的全部，颜色是{outcome}。年底没有答复完的要{carried}到下一年，不在这一年的柱子里。2021 年有一次{form}。',
			en: 'Here all bars are equally high: all that was concluded in a year, by its {outcome}. What was not answered by its end is {carried} and stands in the next. In 2021 there was a {form}.'
		},
		chart: 'outcomes',
		look: {
			zh: '深蓝是给了，旁边的浅蓝是给了一部分。别把其余的都读成“拒绝”：很多是机关根本没有那份信息。',
			en: 'Dark blue was given, light blue given in part. The rest is not all refusal: often the body never had the information.'
		}
	},
	{
		heading: { zh: '四、零是什么意思', en: '4 · What zero means' },
		text: {
			zh: '很多机关一年一件也没有收到：{zero}。表里写着 0 才算。{blank}不算，{missing}更不算：不知道就是不知道。',
			en: 'Many bodies had {zero} in a whole year. It counts only where the table says 0. A {blank} does not, and a {missing} even less: unknown stays unknown.'
		},
		chart: 'activity',
		look: {
			zh: '一根柱子是一年的全部年报，分成写了零的、有申请的、读不出来的。最后一种如果很宽，前两种的比例就要留着余地看。',
			en: 'A bar is all reports of a year: those that say zero, those with requests, those that could not be read. Where the last is wide, take the other two with a grain of salt.'
		}
	},
	{
		heading: { zh: '五、数字对不上时', en: '5 · Where numbers do not fit' },
		text: {
			zh: '表里的数字彼此有关系，收到的总得等于办结的加转下年的。不相等就记一个{finding}，连同原文列出来，请人核实。它是一个问题，不是结论。',
			en: 'The numbers of a table belong together: what came equals what was concluded and what goes on. Where it does not, a {finding} is listed with the text of the source, for someone to verify. It is a question, no verdict.'
		}
	}
];

export const next = {
	heading: { zh: '接下来', en: 'What next' },
	agencies: { zh: '查我所在的地方和机关', en: 'Find my place and its agencies' },
	requests: { zh: '细看申请与结果', en: 'Requests and outcomes in detail' },
	zero: { zh: '谁没有申请，谁缺年报', en: 'Who had none, whose report is missing' },
	findings: { zh: '看疑点', en: 'See what does not add up' }
} as const satisfies Record<string, Name>;
