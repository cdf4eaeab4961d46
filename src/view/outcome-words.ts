import type { outcomeRows } from '#corpus/outcomes.ts';
import type { Name } from '#form/vocabulary.ts';
import { capital } from './words.ts';

type Row = (typeof outcomeRows)[number];

/** What a row of table 3 is called without its ordinal and its group. */
export function outcomeName({ zh, en, outcome }: Row): Name {
	const plain = zh
		.replace(/^(?:\d\.|（[一二三四五六七]）)/, '')
		.replace(/、行政机关不再处理.*$/, '');
	const own = en.replace(/^(?:withheld|unable|not processed|closed): /, '');
	const bare = plain === '其他' ? '其他处理：其他' : plain;
	return { zh: bare, en: capital(outcome === 'otherwise_closed' ? `closed: ${own}` : own) };
}

/** What each row means, for who is not of the trade; articles are those of the Regulations of 2019. */
export const outcomeMeanings: Record<string, Name> = {
	disclosed: {
		zh: '申请的信息全部给了申请人。',
		en: 'All that was asked for was given.'
	},
	partly_disclosed: {
		zh: '能区分处理的，遮去不能公开的部分，其余给了申请人（条例第三十七条）。',
		en: 'What may not be disclosed was cut out, the rest was given (article 37).'
	},
	withheld_state_secret: {
		zh: '信息依法定为国家秘密，不予公开（第十四条）。',
		en: 'The information is classified as a state secret (article 14).'
	},
	withheld_by_law: {
		zh: '别的法律、行政法规写明禁止公开（第十四条）。',
		en: 'Another law or administrative regulation forbids disclosure (article 14).'
	},
	withheld_security: {
		zh: '公开可能危及国家安全、公共安全、经济安全或社会稳定（第十四条）。',
		en: 'Disclosure might endanger national, public or economic security or social stability (article 14).'
	},
	withheld_third_party: {
		zh: '涉及商业秘密或个人隐私，公开会损害第三方，且没有得到同意（第十五条）。',
		en: 'Trade secrets or privacy of somebody else, who did not agree (article 15).'
	},
	withheld_internal: {
		zh: '人事管理、后勤管理、内部工作流程三类内部事务，可以不公开（第十六条）。',
		en: 'Personnel, logistics or internal procedure, which need not be disclosed (article 16).'
	},
	withheld_deliberative: {
		zh: '讨论记录、过程稿、磋商信函、请示报告四类过程性信息，可以不公开（第十六条）。',
		en: 'Records of discussion, drafts, letters of consultation, requests for instruction (article 16).'
	},
	withheld_enforcement_file: {
		zh: '执法案卷里的信息，可以不公开；当事人可另循查阅案卷的途径（第十六条）。',
		en: 'Part of an enforcement file, which need not be disclosed; parties may ask to see the file (article 16).'
	},
	withheld_inquiry_service: {
		zh: '有专门查询办法的信息，如不动产登记、户籍，请按该办法查询（第三十六条）。',
		en: 'There is a procedure of its own to look it up, as for land or household registers (article 36).'
	},
	unable_not_held: {
		zh: '经检索，本机关没有这份信息；知道归谁管的，会告知（第三十六条）。',
		en: 'A search found none at this agency; if known, it tells who has it (article 36).'
	},
	unable_not_existing: {
		zh: '没有现成的信息，要加工、分析才有；机关可以不另行制作（第三十八条）。',
		en: 'It does not exist as such and would have to be compiled or analysed (article 38).'
	},
	unable_unclear: {
		zh: '请申请人补正以后，仍然看不出要什么（第三十条）。',
		en: 'After a request to correct it, it was still unclear what was wanted (article 30).'
	},
	not_processed_petition: {
		zh: '实为信访、投诉、举报，不按信息公开办理，告知其他渠道（第三十九条）。',
		en: 'A petition, complaint or report in the form of a request; other channels are named (article 39).'
	},
	not_processed_duplicate: {
		zh: '同一人就同一内容再次申请，以前已经答复（第三十六条）。',
		en: 'The same person asked the same before and was answered (article 36).'
	},
	not_processed_published: {
		zh: '要的是报纸、期刊、书籍等公开出版物，告知获取途径（第三十九条）。',
		en: 'A newspaper, journal or book that is on sale; where to get it is told (article 39).'
	},
	not_processed_excessive: {
		zh: '申请数量、频次明显超过合理范围，又说不出正当理由（第三十五条）。',
		en: 'Far more, or more often, than reasonable, and no good reason given (article 35).'
	},
	not_processed_reissue: {
		zh: '已经拿到信息，又要求机关确认或重新出具。',
		en: 'The information was obtained already; the agency is asked to confirm or reissue it.'
	},
	otherwise_closed_uncorrected: {
		zh: '机关要求补正，申请人逾期没有补正，视为放弃（第三十条）。',
		en: 'Asked to correct the request, the applicant did not do so in time: it counts as given up (article 30).'
	},
	otherwise_closed_unpaid: {
		zh: '机关发了收费通知，申请人逾期没有缴费。',
		en: 'A fee was asked for and not paid in time.'
	},
	otherwise_closed_misc: {
		zh: '以上各类之外的办结方式，例如申请人撤回。',
		en: 'Any other way a request ended, as by being withdrawn.'
	},
	otherwise_closed_undivided: {
		zh: '其他处理在 2019 年表式里只有一行，不再分项。',
		en: 'In the form of 2019 “otherwise closed” was one row, not divided.'
	}
};
