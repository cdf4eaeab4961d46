import { family, type Family, type Rule, type Standing } from '../rule.ts';

type Entry = readonly [
	id: string,
	standing: Exclude<Standing, 'applied'>,
	severity: Rule['severity'],
	formula: readonly [zh: string, en: string],
	name: readonly [zh: string, en: string],
	why: readonly [zh: string, en: string]
];

const entries: readonly Entry[] = [
	[
		'XT-05',
		'built_in',
		'info',
		[
			'行政事业性收费与信息处理费互不比较',
			'administrative fees and information processing fees are never compared'
		],
		['两种费用不相比较', 'two kinds of fees are never compared'],
		[
			'表二的行政事业性收费是许可、登记等收取的费用，第六节的信息处理费是依申请公开收取的费用。两者金额不同是正常的，任何规则都不把它们放在一起比较。',
			'The administrative fees of table 2 are for licences and registers, the information processing fees of section six for requests. That they differ is as it should be, and no rule puts them side by side.'
		]
	],
	[
		'XT-06',
		'elsewhere',
		'warning',
		['第四节正文 = 表四', 'prose of section four = table 4'],
		['第四节正文与表四', 'prose of section four and table 4'],
		[
			'正文所述复议、诉讼件数与表四的比较见 NAR-06 和 NAR-09，不论写在哪一节。',
			'Reconsiderations and lawsuits told in prose are compared with table 4 by NAR-06 and NAR-09, whichever section they stand in.'
		]
	],
	[
		'YR-03',
		'built_in',
		'info',
		['跨表式版本的两年不比较', 'two years are not compared over a change of the form'],
		['跨表式版本不比较', 'no comparison over a change of the form'],
		[
			'2020 与 2021 年度之间表式改版，表二改按存量填报，“其他处理”由一行变为三行。跨越改版的两年，这些格含义不同，有关规则不适用。',
			'Between the years 2020 and 2021 the form changed: table 2 counts stocks since, and “otherwise closed” became three rows. Over that change these cells mean different things, and the rules on them do not apply.'
		]
	],
	[
		'YR-10',
		'built_in',
		'info',
		['更名、合并、分立按名录衔接', 'renamed, merged and divided agencies follow the register'],
		['更名与机构改革', 'renamed and reorganised agencies'],
		[
			'名录（data/agencies.csv）把曾用名归到同一机关，前后年份因此衔接；名录不知道的更名、合并、分立不作推测，视为不同机关，年度规则不适用。',
			'The register (data/agencies.csv) puts former names under one agency, so that its years follow each other. What the register does not know is not guessed: those are different agencies, and the rules on years do not apply.'
		]
	],
	[
		'YR-13',
		'elsewhere',
		'review',
		['与上年相比的突变', 'abrupt change from last year'],
		['突变', 'abrupt change'],
		[
			'考虑件数多少的年度变化见线索 STA-08。',
			'Change from year to year, with regard to how many cases there are, is the lead STA-08.'
		]
	],
	[
		'YR-14',
		'elsewhere',
		'review',
		['可疑的零', 'a surprising zero'],
		['可疑的零', 'a surprising zero'],
		[
			'由历年推算本年为零的机会，见线索 STA-09。',
			'The chance of a zero, given the years before, is the lead STA-09.'
		]
	],
	[
		'UNI-04',
		'built_in',
		'info',
		['条、次、份不与件相比', 'items and times are never compared with cases'],
		['单位不同不比较', 'different units are never compared'],
		[
			'正文的数只有以件、份、宗、起等案件单位计的，才与表中的件数比较；条、次、篇、人不与件比较。',
			'Of the numbers told in prose only those in units of cases are compared with the counts of the tables; items, times and persons never are.'
		]
	],
	[
		'UNI-05',
		'built_in',
		'info',
		['比较前展开万、亿', '“万” and “亿” are expanded before comparing'],
		['展开“万”“亿”', 'multiples are expanded first'],
		[
			'“1.2万”读作 12000，“3亿”读作 300000000；凡经四舍五入的数记为约数，不用来判定矛盾。',
			'“1.2万” is read as 12,000 and “3亿” as 300,000,000; a number that was rounded is approximate, and contradicts nothing.'
		]
	],
	[
		'HIE-01',
		'built_in',
		'info',
		['区分本机关与全地区口径', 'own office and whole region are told apart'],
		['口径：本机关或全地区', 'scope: own office or the whole region'],
		[
			'“全市”“全县”“各级”“下属”等字样之后的数是全地区或他人的，不与本机关的表比较。',
			'Numbers after words for the whole city or county, all levels or subordinates are not the agency’s own and never compared with its table.'
		]
	],
	[
		'HIE-02',
		'not_applied',
		'warning',
		['汇总报告 = Σ 下级 ± 本机关', 'aggregate = Σ subordinates ± own office'],
		['汇总报告等于下级之和', 'an aggregate equals its parts'],
		[
			'须知道一份报告是否汇总、汇总了哪些机关，以及它们的年报是否齐全。年报很少写明范围，垂直管理的机关是否计入也不一致，名录也不能保证齐全；勉强相加会冤枉人，所以没有实施。',
			'It takes knowing that a report is an aggregate, of which bodies, and that all their reports are at hand. Reports seldom say so, bodies under vertical management are counted in or not, and no register is sure to be complete: adding them up all the same would accuse wrongly, so it is not applied.'
		]
	],
	[
		'HIE-03',
		'not_applied',
		'warning',
		['汇总报告 ≥ Σ 已知下级', 'aggregate ≥ Σ known subordinates'],
		['汇总报告不少于已知下级之和', 'an aggregate is at least its known parts'],
		[
			'理由同 HIE-02：汇总的范围和下级是否齐全都无从确认。',
			'For the reasons of HIE-02: neither the scope of an aggregate nor its parts are known for sure.'
		]
	],
	[
		'HIE-04',
		'built_in',
		'info',
		['本机关口径不与下级相加', 'own figures are never added to those of subordinates'],
		['本机关口径不检验上下级', 'own figures are never tested against subordinates'],
		[
			'没有写明汇总的报告按本机关口径对待，从不与下级机关的数比较。',
			'A report that does not say it is an aggregate is taken for the agency’s own, and never compared with those of its subordinates.'
		]
	],
	[
		'HIE-05',
		'built_in',
		'info',
		['汇总与下级不重复相加', 'an aggregate and its parts are not added twice'],
		['不重复相加', 'nothing is added twice'],
		[
			'政府本级与部门的年报各为一行，页面上的合计说明由多少份年报相加；同一份报告的副本只计一次。',
			'Reports of a government and of its departments are rows of their own, and every sum on the site says of how many reports it is; copies of one report count once.'
		]
	],
	[
		'STA-13',
		'not_applied',
		'info',
		['末位数字分布（合并统计）', 'distribution of last digits (pooled)'],
		['末位数字堆积', 'heaping of last digits'],
		[
			'末位数字偏向 0 和 5 只能在合并的大量数字上看，说明填报的一般习惯，指不到任何一份报告；常用的检验在小样本上又容易误判。所以它不是线索，没有实施。',
			'That last digits favour 0 and 5 shows only in many numbers pooled, tells of habits in general and points at no report; and common tests of it reject too often in small samples. So it is no lead, and not applied.'
		]
	]
];

/** Rules of the catalogue that make no findings, each with what becomes of it. */
export const standingRules: readonly Rule[] = entries.map(
	([id, standing, severity, formula, name, why]) =>
		family(id.slice(0, id.indexOf('-')) as Family, [
			{
				...{ id, standing, severity },
				formula: { zh: formula[0], en: formula[1] },
				name: { zh: name[0], en: name[1] },
				explanation: { zh: why[0], en: why[1] },
				benign: []
			}
		])[0]!
);
