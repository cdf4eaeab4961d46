import type { Name } from '#form/vocabulary.ts';
import type { Filters } from '#query/filters.ts';
import type { Answers, Questions } from '#query/question.ts';
import type { Fields, Values } from '#view/url.ts';
import type { Asking, Known } from './asking.svelte.ts';
import { useSession, type PageChoices, type Session } from './session.svelte.ts';

/**
 * What a page on one subject is made with: its own choices, kept in its address, and its questions.
 * Call while the component is made.
 * @param known answers the page was built with
 * @param seen which of its parts are in sight
 */
export function useTopic<F extends Fields, Q extends Questions<Values<F> & { filters: Filters }>>(
	fields: F,
	questions: Q,
	known: () => Known<Answers<Q>> | null,
	seen: () => object = () => ({})
): { session: Session; choices: PageChoices<F>; asking: Asking<Answers<Q>> } {
	const session = useSession();
	const choices = session.choices(fields);
	const asking = session.ask(questions, () => ({ ...choices.now, ...seen() }), known());
	return { session, choices, asking };
}

/** What every page on one subject says besides its charts. */
export const topicWords = {
	overview: {
		title: {
			zh: '政府信息公开年报，放在一起看',
			en: 'Annual open-government reports, read side by side'
		},
		lead: {
			zh: '每年各级机关各自公布一份政府信息公开工作年度报告。这里把报告中的数字逐格读出、核对，汇成一张可以查询的表：收到多少申请，怎样办结，哪些机关一件也没有收到，网站有多少人访问。',
			en: 'Every year each agency publishes its own report on open government information. Here their numbers are read cell by cell, checked, and put in one table that answers questions: how many requests, how they ended, which agencies had none, how many people visit the websites.'
		}
	},
	requests: {
		title: { zh: '申请', en: 'Requests' },
		lead: {
			zh: '一年有多少政府信息公开申请，由谁提出，分布在哪些层级、地区和领域，有多少结转下年度。数字来自各机关年报的表三。',
			en: 'How many requests for information a year brings, who makes them, where they go, and how many are carried over. The figures are from table 3 of each agency’s report.'
		}
	},
	outcomes: {
		title: { zh: '办理结果', en: 'Outcomes' },
		lead: {
			zh: '申请怎样办结：公开、部分公开、不予公开、无法提供、不予处理、其他处理，以及每一类下面的理由。公开率有两种算法，分母不同，并排给出。',
			en: 'How requests ended: disclosed, in part, withheld, unable to provide, not processed, otherwise closed, and for which reasons. The disclosure rate has two denominators; both are shown.'
		}
	},
	zero: {
		title: { zh: '零申请', en: 'No requests' },
		lead: {
			zh: '哪些机关全年没有收到申请：表三“本年新收”与“上年结转”两项均为 0。表格空白、缺表、缺年报都不算零，单独列出。没有申请，不等于没有开展工作。',
			en: 'Which agencies had no request for a whole year: received and carried in both read as 0. Blank tables, missing tables and missing reports are not zeros and stand apart. To have no requests is no failing in itself.'
		}
	},
	traffic: {
		title: { zh: '网站访问', en: 'Web traffic' },
		lead: {
			zh: '年报正文披露的网站访问量、独立访客和页面浏览量：哪些年报披露，规模多大，哪些在一年之间变化过大。各机关统计口径不一，因此只看分布，不排名次。',
			en: 'Visits, unique visitors and page views as stated in the text of reports: which reports give them, how large they are, which changed too much in a year. Agencies count differently, so there are distributions here and no ranks.'
		}
	},
	disclosure: {
		title: { zh: '主动公开', en: 'Proactive disclosure' },
		lead: {
			zh: '规章与规范性文件的制发、废止和现行有效，行政许可、处罚、强制的决定，行政事业性收费与采购。数字来自表二；2021 年更换表式，前后口径不同的指标分开展示。',
			en: 'Rules and normative documents issued, repealed and in force; licences, penalties and compulsory measures decided; fees and procurement. From table 2; the form changed in 2021, and what was counted differently is not joined.'
		}
	},
	challenges: {
		title: { zh: '复议诉讼', en: 'Challenges' },
		lead: {
			zh: '因政府信息公开引起的行政复议和行政诉讼：多少维持，多少纠正，多少尚未审结。数字来自表四。',
			en: 'Administrative reconsiderations and lawsuits over open government information: how many were upheld, corrected, or are pending. From table 4.'
		}
	},
	map: {
		title: { zh: '地图', en: 'Map' },
		lead: {
			zh: '一格一个省级地区，位置大致如地图，格子一样大。点一格看它的地市。没有年报的格子和数字为零的格子不一样。',
			en: 'One tile a province, roughly where it lies, all of one size. Choose a tile to see its prefectures. A tile without reports looks different from one whose number is zero.'
		}
	}
} as const satisfies Record<string, { title: Name; lead: Name }>;

/** Headings of panels and names of choices. */
export const topicPanels = {
	received: { zh: '收到多少申请', en: 'How many requests were received' },
	receivedBy: { zh: '分组看申请量', en: 'Requests by group' },
	applicants: { zh: '谁在申请', en: 'Who asks' },
	flow: { zh: '结转了多少', en: 'How many were carried over' },
	sizes: { zh: '一家机关收到多少', en: 'How many one agency receives' },
	outcomes: { zh: '申请怎样办结', en: 'How requests ended' },
	reasons: { zh: '逐项理由', en: 'Reason by reason' },
	rate: { zh: '公开率', en: 'The disclosure rate' },
	rates: { zh: '分组看公开率', en: 'The rate by group' },
	activity: { zh: '一件申请也没有的年报', en: 'Reports without a single request' },
	activityBy: { zh: '分组看零申请', en: 'No requests, by group' },
	zeros: { zh: '零申请机关与缺年报机关', en: 'Agencies without requests or reports' },
	streaks: { zh: '连续几年没有申请', en: 'Years running without requests' },
	zeroList: { zh: '名单', en: 'The list' },
	state: { zh: '列出', en: 'List' },
	telling: { zh: '哪些年报披露了访问数据', en: 'Which reports state web traffic' },
	tellingBy: { zh: '分组看披露比例', en: 'Which reports state it, by group' },
	medians: { zh: '网站有多少人访问', en: 'How many people visit the websites' },
	levels: { zh: '各层级访问规模', en: 'The figures at each level' },
	distribution: { zh: '访问量的分布', en: 'How traffic is spread' },
	ratios: { zh: '人均访问次数与每次浏览页数', en: 'Visits per visitor, pages per visit' },
	jumps: {
		zh: '年度变化过大（线索，待核实）',
		en: 'Large jumps between years (leads, to be verified)'
	},
	told: { zh: '逐份查看', en: 'Report by report' },
	figure: { zh: '指标', en: 'Figure' },
	rules: { zh: '规章', en: 'Rules' },
	documents: { zh: '行政规范性文件', en: 'Normative documents' },
	decisions: { zh: '许可、处罚与强制', en: 'Licences, penalties, compulsion' },
	money: { zh: '收费与采购', en: 'Fees and procurement' },
	cellBy: { zh: '分组看', en: 'By group' },
	ends: { zh: '审理结果', en: 'Results' },
	endsBy: { zh: '分组看审理结果', en: 'Results by group' },
	corrected: { zh: '纠正率', en: 'Share corrected' },
	burden: { zh: '与申请量对照', en: 'Beside the requests' },
	everyProvince: { zh: '← 全部省份', en: '← All provinces' },
	groupBy: { zh: '分组', en: 'Group by' }
} as const satisfies Record<string, Name>;
