import type { Name } from '#form/vocabulary.ts';
import type { Page } from './define.ts';

/* Harmless reasons that several rules have. */

export const reorganised: Name = {
	zh: '机构改革、职能划转后口径变了。',
	en: 'The agency was reorganised, and counts other things since.'
};
export const restated: Name = {
	zh: '本年更正了上年的数字，上年的年报没有改。',
	en: 'Last year’s number was corrected this year, its report was not.'
};
export const older: Name = {
	zh: '案件针对更早年度的申请或决定。',
	en: 'The cases are about requests or decisions of earlier years.'
};
export const template: Name = {
	zh: '上级统一下发范本，各机关照用。',
	en: 'A template handed down is used as it is.'
};

/** How texts are compared. */
export const copiedRuns: Name = {
	zh: '以五字连续片段比较正文；数字、年份、机关与地区名称抹去，表式用语和超过 2% 报告共有的片段不计。比例由抽样片段估计，误差一并给出。',
	en: 'Texts are compared by runs of five characters, with numbers, years and the names of agency and region masked; text of the form and runs that more than 2 % of the reports share are left out. The share is estimated from a sample of the runs, and its error told.'
};

/** What comparing two texts alone leaves in. */
export const commonText: Name = {
	zh: '数据集里各机关通用的文字在这里没有除去，比例可能偏高。',
	en: 'Text common to many agencies of the corpus was not taken out here; the share may be too high.'
};

/** Since when claims of the text are read from its clauses. */
export const claimsRead: NonNullable<Page['changes']>[number] = {
	date: '2026-11-30',
	what: {
		zh: '先读明一句说的是谁、何事、何时、多少，再比较：文件的公开属性、协助或转办的件数、其他机关和全部案件、某一部分申请不再与表比较；“均为”“全部”“无结转”和逐项列出的结果开始比较。',
		en: 'Compares only once a sentence is read for whose, what, when and how much: documents by how open they are, what was done for or by others, all cases, and parts of the requests are no longer held against the table; “all of them”, “none carried over” and lists of outcomes now are.'
	}
};

/** Since when a number is compared only with what it is of, where that was stated before it. */
export const wholesKept: NonNullable<Page['changes']>[number] = {
	date: '2026-11-30',
	what: {
		zh: '承接前文的数只与它所属的数比较：一类申请人的收、办、转，一类结果的申请人，几组案件之后的结果，别类案件和文书份数不再与表比较；有生词而语序已定的说法开始比较，仅待复核。',
		en: 'A number is compared only with what it is of: one kind of applicant followed through the year, the applicants of one outcome, results told after several groups, cases of other kinds and numbers of papers are no longer held against the table; words not known whose order decides are, for review.'
	}
};

/** Since when numbers in turn, offices of the agency and persons who asked are read. */
export const waysRead: NonNullable<Page['changes']>[number] = {
	date: '2026-11-30',
	what: {
		zh: '增加：“分别为”“各”逐项对应，“最多，为”与括号中的件数，“除…外其余”，党政办、办公室（待复核）和窗口、中心（只看是否超过），以人、家计的申请人，“悉数”“清一色”，期初期末待办。',
		en: 'Also reads numbers in turn, numbers behind a comma or in brackets, all but so many, offices of the agency (for review, or where they exceed the whole), applicants counted as persons, and what was open at the turn of the year.'
	}
};

/** Since when cases over an answer, ratios, years in turn and what parts of a year make together are read. */
export const ratiosRead: NonNullable<Page['changes']>[number] = {
	date: '2026-12-01',
	what: {
		zh: '增加：“对…信息的答复不服”引起的案件，生词修饰而件数与表相同的“收到的39件申请”（待复核），“31比5”“7倍”“过半”“不足三成”，逐年列出的件数，各季度、上下半年、各月相加（待复核），“含上年结转”“跨年办理”，“以企业为主”“申请最多”（待复核）。',
		en: 'Also reads cases brought over an answer, requests counted with unknown words where the table has as many (for review), ratios and shares in words, numbers told year by year, the parts of a year added up (for review), what of the requests handled was carried in, and of which there are said to be most (for review).'
	}
};
