import type { Name } from '#form/vocabulary.ts';

interface Explained {
	name: Name;
	/** One paragraph, for who has never seen a report. */
	text: Name;
}

/** Words of the reports and of this site, each explained where it stands. */
export const terms = {
	report: {
		name: { zh: '年度报告', en: 'annual report' },
		text: {
			zh: '《政府信息公开条例》要求每个行政机关每年 1 月 31 日前公布上一年的工作报告：一篇文字和三张表。表二是主动公开，表三是收到和处理的申请，表四是复议和诉讼。',
			en: 'The Regulation on Open Government Information has every administrative body publish, by 31 January, a report on the year before: prose and three tables. Table 2 is of what was disclosed unasked, table 3 of requests and what became of them, table 4 of reconsiderations and lawsuits.'
		}
	},
	request: {
		name: { zh: '申请', en: 'request' },
		text: {
			zh: '任何人、任何单位都可以向机关申请公开信息，不需要说明理由。表三按谁来申请分列：自然人、企业、科研机构、公益组织、法律服务机构和其他。',
			en: 'Anyone may ask a body for information without giving a reason. Table 3 tells who asked: natural persons, enterprises, research bodies, public-interest organisations, legal services and others.'
		}
	},
	carried: {
		name: { zh: '结转', en: 'carried over' },
		text: {
			zh: '年底还没有答复的申请转到下一年。上年结转加本年新收，等于本年办结加结转下年：对不上就是疑点。',
			en: 'Requests not answered by the end of a year go on to the next. Carried in plus received equals concluded plus carried out; where it does not, that is a finding.'
		}
	},
	outcome: {
		name: { zh: '办理结果', en: 'outcome' },
		text: {
			zh: '每件申请以六类之一办结：予以公开、部分公开、不予公开、无法提供、不予处理、其他处理；每类下面还有法定的理由，共二十来种。“无法提供”多数是机关没有这份信息，不等于拒绝。',
			en: 'Each request ends in one of six ways: disclosed, in part, withheld, unable to provide, not processed, otherwise closed, each with statutory reasons below it, some twenty in all. “Unable to provide” mostly means that the body has no such information; it is no refusal.'
		}
	},
	rate: {
		name: { zh: '公开率', en: 'disclosure rate' },
		text: {
			zh: '公开和部分公开占多少。除以全部办结的，就把撤回、重复的申请也算进去；只除以作出了实质决定的，数字会高一些。两种并排给出，引用时说明是哪一种。',
			en: 'The share disclosed, wholly or in part: of all that were concluded, withdrawn and repeated ones among them; or of those decided on their merits, which is higher. Both are shown; say which one you quote.'
		}
	},
	zero: {
		name: { zh: '零申请', en: 'no request' },
		text: {
			zh: '表三“本年新收”和“上年结转”都写着 0。机关明确说了没有，这才是零；没有人来申请，不是机关的过错。',
			en: 'Table 3 says 0 both for received and for carried in. The body says so in so many words; only that is a zero. That nobody asked is no fault of the body.'
		}
	},
	blank: {
		name: { zh: '空白', en: 'blank' },
		text: {
			zh: '表里那一格没有填。可能是零，也可能是漏填；本站不猜，不计入零，也不计入合计，在图下写明有多少份。',
			en: 'The cell is empty. It may stand for zero or may have been forgotten; nothing is guessed: it counts neither as a zero nor in a sum, and the words below a chart tell how many there are.'
		}
	},
	missing: {
		name: { zh: '缺报', en: 'missing report' },
		text: {
			zh: '按名录或前后年份应当有、而这份数据里没有的年报。没有收录不等于没有公布。',
			en: 'A report that the register or the years around it make one expect, and that this corpus does not have. Not collected is not unpublished.'
		}
	},
	basis: {
		name: { zh: '自报与汇总', en: 'own and consolidated' },
		text: {
			zh: '机关各报各的；县、市、省政府再汇总一份，包括下属机关。两种加在一起会重复计算，所以本站分开合计，从不相加。',
			en: 'Bodies report for themselves; a county, city or province reports once more for all of its bodies. Added up, requests would count twice, so the two sums are kept apart.'
		}
	},
	form: {
		name: { zh: '表式变更', en: 'change of the form' },
		text: {
			zh: '2021 年起换了新表，有的行拆开，有的行取消。图上在 2020 和 2021 年之间断开的线就是它：断口两边不能直接相比。',
			en: 'A new form came in 2021: some rows were split, others left out. Lines break there; what stands on either side of the break does not compare.'
		}
	},
	traffic: {
		name: { zh: '网站访问', en: 'web traffic' },
		text: {
			zh: '有的年报在文字里写了网站访问量、独立访客或页面浏览量。各机关统计方法不同，所以只看分布，不排名次。',
			en: 'Some reports tell in their text of visits, visitors or page views. Bodies count differently, so there are distributions here and no ranks.'
		}
	},
	reconsideration: {
		name: { zh: '复议与诉讼', en: 'reconsideration and lawsuit' },
		text: {
			zh: '对答复不服，可以向上级机关申请复议，也可以到法院起诉。“纠正”是上级或法院改了机关的决定，“维持”是没有改。',
			en: 'Who disagrees with an answer may ask a higher body to reconsider, or go to court. Corrected means that the decision was changed, upheld that it was not.'
		}
	},
	finding: {
		name: { zh: '疑点', en: 'finding' },
		text: {
			zh: '一份报告里的数字彼此对不上，或者和往年、别的机关相比少见。它是一个问题，不是结论：多半是抄错、漏填，也可能有正当的解释。',
			en: 'Numbers of a report that contradict each other, or are unusual beside other years or bodies. It is a question, no verdict: mostly a slip or a cell left empty, sometimes well explained.'
		}
	}
} as const satisfies Record<string, Explained>;

export type TermId = keyof typeof terms;

/** Words that stand on a page. */
export const termsOn: Readonly<Record<string, readonly TermId[]>> = {
	requests: ['request', 'carried', 'outcome', 'rate', 'basis', 'form'],
	zero: ['zero', 'blank', 'missing'],
	traffic: ['traffic'],
	challenges: ['reconsideration', 'form'],
	disclosure: ['report', 'form'],
	reconcile: ['basis'],
	place: ['report', 'request', 'zero', 'missing', 'outcome', 'basis']
};
