import { editions } from '#form/editions.ts';
import type { Name } from '#form/vocabulary.ts';

/** A provision rules rest on. */
export interface Provision {
	/** What it is called and where it stands. */
	name: Name;
	/** What it says, in one sentence of ours; whoever cites it reads the text. */
	says: Name;
	/** Which bodies, reports and years it is about. */
	applies: Name;
}

const [current, trial] = ['2021', '2019'].map((id) => editions.find((one) => one.id === id)!);
const everyReport: Name = {
	zh: '各行政机关 2019 年度起的年报',
	en: 'every report for 2019 and later'
};

function article(zh: string, number: number, says: Name, applies: Name = everyReport): Provision {
	return {
		name: {
			zh: `《中华人民共和国政府信息公开条例》（国务院令第711号）第${zh}条`,
			en: `Article ${number} of the Regulations on Open Government Information (State Council Decree 711)`
		},
		says,
		applies
	};
}

/** The provisions rules rest on, by the key rules name them by. */
const bases = {
	article_6: article('六', 6, {
		zh: '行政机关应当及时、准确地公开政府信息。',
		en: 'Agencies disclose government information in time and accurately.'
	}),
	article_20: article('二十', 20, {
		zh: '列明应当主动公开的信息，表二按其第一、五、六、八项分列。',
		en: 'It lists what is to be disclosed unasked; table 2 is divided by its items 1, 5, 6 and 8.'
	}),
	article_49: article(
		'四十九',
		49,
		{
			zh: '政府部门在次年 1 月 31 日前提交并公布年报，政府的年报由其主管部门在 3 月 31 日前公布。',
			en: 'Departments submit and publish their report by 31 January of the next year; a government’s is published by the office in charge by 31 March.'
		},
		{
			zh: '县级以上政府及其部门 2019 年度起的年报；乡镇街道没有法定日期',
			en: 'governments from the county up and their departments, for 2019 and later; townships have no date in law'
		}
	),
	article_50: article(
		'五十',
		50,
		{
			zh: '列明年报应当包括的内容，格式由全国主管部门统一规定。',
			en: 'It lists what a report must contain; the form is set by the national office in charge.'
		},
		everyReport
	),
	article_50_governments: article(
		'五十',
		50,
		{
			zh: '各级政府的年报还应当包括工作考核、社会评议和责任追究结果情况。',
			en: 'A government’s report also tells the results of assessment, public appraisal and accountability.'
		},
		{ zh: '各级人民政府 2019 年度起的年报', en: 'governments’ reports for 2019 and later' }
	),
	form: {
		name: {
			zh: `${current!.notice}、${trial!.notice}`,
			en: `Notices ${numbered(current!.notice)} and ${numbered(trial!.notice)}`
		},
		says: {
			zh: '规定年报的六个部分和三张表。',
			en: 'They set the six sections and the three tables of a report.'
		},
		applies: {
			zh: '2021 年度起用前者，2019、2020 年度用后者',
			en: 'the first for 2021 and later, the second for 2019 and 2020'
		}
	},
	current_form: {
		name: { zh: current!.notice, en: `Notice ${numbered(current!.notice)}` },
		says: {
			zh: '修订年报格式：总体情况写主动公开、依申请公开、信息管理、平台建设和监督保障，政府的监督保障含工作考核、社会评议和责任追究。',
			en: 'It revises the form: section one is on disclosure unasked and on request, management, platforms and oversight, a government’s also on assessment, appraisal and accountability.'
		},
		applies: { zh: '2021 年度起的年报', en: 'reports for 2021 and later' }
	},
	trial_form: {
		name: { zh: trial!.notice, en: `Notice ${numbered(trial!.notice)}` },
		says: {
			zh: '试行格式，已由 2021 年的格式取代。',
			en: 'The form on trial, replaced by that of 2021.'
		},
		applies: { zh: '2019、2020 年度的年报', en: 'reports for 2019 and 2020' }
	},
	printed: {
		name: {
			zh: '表三左上角印明的勾稽关系',
			en: 'The relation printed in the corner of table 3'
		},
		says: {
			zh: '本年新收与上年结转之和，等于办理结果总计与结转下年度之和。',
			en: 'Received and carried in make concluded and carried out.'
		},
		applies: everyReport
	},
	fees: {
		name: {
			zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
			en: 'Measures on Information Processing Fees (No. 109 of 2020, General Office of the State Council)'
		},
		says: {
			zh: '对超出一定数量或者频次的申请按件或者按量收取信息处理费。',
			en: 'For requests beyond a certain number or frequency a processing fee is charged, by request or by volume.'
		},
		applies: { zh: '2021 年 1 月 1 日起', en: 'from 1 January 2021' }
	},
	legislation: {
		name: { zh: '《中华人民共和国立法法》关于规章的规定', en: 'The Legislation Law on rules' },
		says: {
			zh: '规章由国务院部门，省、自治区、直辖市，设区的市、自治州的人民政府制定。',
			en: 'Rules are made by departments of the State Council and by the governments of provinces, of cities divided into districts and of autonomous prefectures.'
		},
		applies: {
			zh: '县乡机关、地方政府部门没有规章制定权',
			en: 'county and township bodies, and departments of local governments, make none'
		}
	}
} as const satisfies Record<string, Provision>;

export type Basis = keyof typeof bases;

function words({ name, says, applies }: Provision): Name {
	return {
		zh: `${name.zh}：${says.zh}适用于：${applies.zh}。引用前请核对条文。`,
		en: `${name.en}: ${says.en} It is about: ${applies.en}. Check the text before citing.`
	};
}

/** Every provision as a page prints it: its name, what it says, where it applies. */
export const provisions = Object.fromEntries(
	Object.entries(bases).map(([key, provision]) => [key, words(provision)])
) as Record<Basis, Name>;

/** What a sheet for an agency cites: a provision's name and what it says; null where words are of none. */
export function cited(words: Name): Name | null {
	const key = (Object.keys(provisions) as Basis[]).find((one) => provisions[one] === words);
	if (!key) return null;
	const { name, says } = bases[key];
	return { zh: `${name.zh}：${says.zh}`, en: `${name.en}: ${says.en}` };
}

/** A notice of the State Council's office for open government by number and year, for readers of English. */
function numbered(notice: string): string {
	const [, year, number] = /〔(\d{4})〕(\d+)号/.exec(notice)!;
	return `No. ${number} of ${year} (Office for Government Affairs Disclosure, General Office of the State Council)`;
}
