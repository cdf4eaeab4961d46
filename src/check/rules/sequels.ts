import { family, type Rule } from '../rule.ts';

const reorganised = {
	zh: '机构改革、职能划转后口径变了。',
	en: 'The agency was reorganised, and counts other things since.'
};
const older = {
	zh: '案件针对更早年度的申请或决定。',
	en: 'The cases are about requests or decisions of earlier years.'
};

/** What a table says beside the same table a year before. */
export const sequelRules: readonly Rule[] = [
	...family('CEL', [
		{
			id: 'CEL-10',
			severity: 'info',
			needs: 'two years',
			formula: { zh: '同一格的零两年写法一致', en: 'a cell’s zero is written alike in both years' },
			name: { zh: '零的写法与上年不同', en: 'zero is written otherwise than last year' },
			explanation: {
				zh: '同一机关两年用同一版本的表式，同一格一年写 0、另一年空白。空白不当作 0，但与上年对照，多半是同一个意思。',
				en: 'In two years of one form the same cell is 0 in one and blank in the other. A blank is not taken for 0, but beside the other year it most likely means the same.'
			},
			benign: [{ zh: '换了填表人或填表系统。', en: 'Another person or system filled in the form.' }]
		}
	]),
	...family('T2', [
		{
			id: 'T2-08',
			severity: 'review',
			needs: 'two years',
			formula: {
				zh: '上年许可（处罚）≥ 50 ⇒ 本年 > 0',
				en: 'licensing (penalties) last year ≥ 50 ⇒ this year > 0'
			},
			name: { zh: '许可、处罚由多变零', en: 'decisions fall from many to none' },
			explanation: {
				zh: '上年作出 50 件以上的行政许可或行政处罚，本年为 0，可能漏填，也可能是职权已经划转。它是 T2-04 的后一半：有执法历史的机关突然为零。',
				en: 'Fifty licences or penalties and more last year, none this year: the cell may have been left at zero, or the power moved. It is the second half of T2-04, a body with a history of decisions that takes none.'
			},
			benign: [
				reorganised,
				{
					zh: '职权划转到行政审批局或综合执法队伍。',
					en: 'The powers moved to an approval bureau or a joint enforcement team.'
				}
			]
		}
	]),
	...family('T3', [
		{
			id: 'T3-12',
			severity: 'review',
			needs: 'two years',
			editions: ['2021', '2019'],
			formula: {
				zh: '重复申请 = 新收 + 上年结转 > 0 ⇒ 上年收到 > 0',
				en: 'repeat requests = received + carried in > 0 ⇒ received + carried in last year > 0'
			},
			name: { zh: '全部按重复申请处理而上年无申请', en: 'all repeats, though none came before' },
			explanation: {
				zh: '重复申请是就同一内容再次申请。全年收到的申请都以重复申请为由不予处理，而上年新收和结转都是 0，那么首次申请在何时，值得核对。',
				en: 'A repeat asks once more for the same thing. Where every request of the year was not processed as a repeat while none was received or carried in a year before, it is worth a look when the first was made.'
			},
			benign: [
				{
					zh: '首次申请在更早的年度，或同一年内向其他机关提出。',
					en: 'The first request was made earlier, or to another body.'
				}
			]
		}
	]),
	...family('XT', [
		{
			id: 'XT-01',
			severity: 'review',
			needs: 'two years',
			editions: ['2021', '2019'],
			formula: {
				zh: '复议诉讼 > 0 ⇒ 本年或上年的新收 + 上年结转 + 办结 > 0',
				en: 'reconsiderations and lawsuits > 0 ⇒ received + carried in + concluded > 0, this year or last'
			},
			name: { zh: '没有申请却有复议或诉讼', en: 'challenges without requests' },
			explanation: {
				zh: '本年和上年都没有新收、结转或办结的申请，本年表四却有复议或诉讼。可能涉及更早的申请，也可能填错。没有上年年报的不作判断：案件往往针对上年的申请。',
				en: 'No request was received, carried in or concluded this year or last, yet table 4 has cases. They may be about older requests, or misplaced. Without last year’s report it is not decided, for cases often are about last year’s requests.'
			},
			benign: [older, { zh: '案件与依申请公开无关。', en: 'The cases are not about requests.' }]
		},
		{
			id: 'XT-02',
			severity: 'review',
			needs: 'two years',
			editions: ['2021', '2019'],
			formula: {
				zh: '复议后起诉 ≤ 本年复议 + 上年复议',
				en: 'lawsuits after reconsideration ≤ reconsiderations this year + last year'
			},
			name: {
				zh: '复议后起诉多于复议',
				en: 'more lawsuits after reconsideration than reconsiderations'
			},
			explanation: {
				zh: '复议后起诉的案件必先经过复议。其总计多于本年与上年行政复议总计之和的，可能填错了组。',
				en: 'A lawsuit after reconsideration follows one. More of them than reconsiderations of this year and last suggests that a group was filled into the wrong place.'
			},
			benign: [
				older,
				{
					zh: '复议由上级机关受理，未计入本机关。',
					en: 'The reconsiderations were counted by the superior.'
				}
			]
		},
		{
			id: 'XT-03',
			severity: 'review',
			needs: 'two years',
			editions: ['2021', '2019'],
			formula: {
				zh: '复议 + 直接起诉 ≤ 本年办结 + 上年办结',
				en: 'reconsiderations + direct lawsuits ≤ concluded this year + last year'
			},
			name: { zh: '复议诉讼多于办结的申请', en: 'more challenges than requests concluded' },
			explanation: {
				zh: '因依申请公开引起的复议和直接起诉，一般不会多于两年办结的申请。没有任何申请的由 XT-01 说明。',
				en: 'Reconsiderations and direct lawsuits over requests will hardly outnumber the requests concluded in two years. Where there was no request at all, XT-01 speaks.'
			},
			benign: [
				older,
				{ zh: '案件因主动公开引起。', en: 'The cases are about proactive disclosure.' }
			]
		}
	]),
	...family('NAR', [
		{
			id: 'NAR-16',
			severity: 'warning',
			needs: 'two years',
			prose: true,
			editions: ['2021', '2019'],
			formula: {
				zh: '正文所述增减 = 本年表 − 上年表',
				en: 'change told in the text = this year’s table − last year’s table'
			},
			name: { zh: '同比说法与两年的表不符', en: 'the change told is not that of the tables' },
			explanation: {
				zh: '正文说申请、复议或诉讼“同比增长百分之几”“比上年减少几件”“与上年持平”时，用本年和上年的表核对。申请可指新收、新收加结转或办结，有一种相符即为通过；“约”“基本”放宽；上年为 0 时百分比无从核对。',
				en: 'Where the text says that requests, reconsiderations or lawsuits rose by so many per cent, fell by so many, or stayed level, the tables of both years are asked. Requests may mean received, received with those carried in, or concluded: one that fits is enough. “About” leaves room; from 0 there is no percentage.'
			},
			benign: [
				{
					zh: '上年的数字在公布后作过更正。',
					en: 'Last year’s number was corrected after publication.'
				},
				{ zh: '正文说的是另一口径的件数。', en: 'The text counts on another basis.' },
				reorganised
			]
		}
	]),
	...family('YR', [
		{
			id: 'YR-04',
			severity: 'review',
			needs: 'two years',
			prose: true,
			editions: ['2021', '2019'],
			formula: {
				zh: '正文所述上年件数 = 上年表',
				en: 'last year’s number told in the text = last year’s table'
			},
			name: {
				zh: '正文所述上年数与上年的表不符',
				en: 'last year’s number told otherwise than its table'
			},
			explanation: {
				zh: '正文提到上年收到的申请件数时，与上年表中的新收、新收加结转或办结比较，都不相符的列出。',
				en: 'Where the text tells how many requests came in last year, it is compared with those received, received with carried in, or concluded in last year’s table; listed where it is none of them.'
			},
			benign: [
				{
					zh: '上年的数字在公布后作过更正。',
					en: 'Last year’s number was corrected after publication.'
				}
			]
		}
	])
];

/** What is too large beside its peers to be right. */
export const sizeRules: readonly Rule[] = [
	...family('CEL', [
		{
			id: 'CEL-12',
			severity: 'review',
			needs: 'peers',
			formula: {
				zh: '数值 ≤ 20 × 其余同类的最大值（数值 ≥ 1000）',
				en: 'value ≤ 20 × the largest other peer’s (values ≥ 1,000)'
			},
			name: { zh: '远大于同类最大值', en: 'far beyond the largest peer' },
			explanation: {
				zh: '同年、同层级、同领域（不足 20 家时同层级）的机关中（只算该格有数的），一格的数超过其余各家最大值的 20 倍，可能是单位错误或与相邻数字连写。不足 1000 的不看。它是 CEL-11 的后一半。',
				en: 'Among bodies of one year, level and sector that have any (of the level where there are fewer than 20) a number is more than 20 times the largest other: a wrong unit, or two numbers run together. Below 1,000 nothing is said. It is the second half of CEL-11.'
			},
			benign: [
				{ zh: '全省或全市汇总数据。', en: 'The figures are of a whole province or city.' },
				{ zh: '该机关承担同类机关没有的职能。', en: 'The body has tasks its peers have not.' }
			]
		}
	]),
	...family('UNI', [
		{
			id: 'UNI-02',
			severity: 'warning',
			needs: 'peers',
			formula: {
				zh: '县乡机关：收费 ≤ 10⁴ 万元，或不为整百，或 ≤ 20 × 其余同类最大值',
				en: 'county and township bodies: fees ≤ 100 million yuan, or not in round hundreds, or ≤ 20 × the largest other peer’s'
			},
			name: { zh: '收费可能以元填报', en: 'fees probably in yuan' },
			explanation: {
				zh: '县乡机关的行政事业性收费超过一亿元、恰为整百的整数，而且超过其余同类最大值的 20 倍，多半是把元填入了以万元计的格。',
				en: 'A county or township body has administrative fees above 100 million yuan, in round hundreds, and more than 20 times the largest peer’s: most likely yuan were put into a column of ten thousands.'
			},
			benign: [{ zh: '当年有大额一次性收费。', en: 'One very large fee was charged in the year.' }]
		},
		{
			id: 'UNI-03',
			severity: 'review',
			needs: 'peers',
			formula: {
				zh: 'log₁₀(收费) ≤ 同类中位数的 log₁₀ + 3',
				en: 'log₁₀(fees) ≤ log₁₀(peers’ median) + 3'
			},
			name: { zh: '收费为同类中位数的千倍', en: 'fees a thousand times the peers’ median' },
			explanation: {
				zh: '有收费的同类机关 20 家以上时，与其中位数比较；超过一千倍的列出，多为单位错误。',
				en: 'Among at least 20 peers that charge fees, compared with their median; more than a thousand times it is listed, mostly a wrong unit.'
			},
			benign: [
				{ zh: '该机关收取同类机关没有的费用。', en: 'The body charges fees its peers do not.' }
			]
		}
	])
];
