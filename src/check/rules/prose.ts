import { family } from '../rule.ts';

/** Rules that told figures alone can decide, where the text is not at hand. */
const figures = new Set<string>([
	'NAR-01',
	'NAR-06',
	'NAR-07',
	'NAR-08',
	'NAR-09',
	'NAR-21',
	'NAR-23'
]);

/** What the text says against what the tables say. */
export const proseRules = family(
	'NAR',
	(
		[
			[
				'NAR-01',
				'warning',
				[
					'正文收到、受理件数 ∈ {新收, 新收 + 上年结转, 办结}',
					'received or handled in the text ∈ {received, received + carried in, concluded}'
				],
				['正文所述收件数与表不符', 'requests received differ from the table'],
				[
					'“新收”只与新收比较，“收到”可含上年结转，“受理”“办理”还可指办结。正文的数落在可能的各数之外才报告；约数、分渠道的数、其他年度和其他范围的数不比较。',
					'“Newly received” is compared with received alone, “received” may include requests carried in, “handled” may also mean concluded. It fails only outside all of these; rounded numbers, single channels, other years and other scopes are not compared.'
				],
				[
					['正文另含咨询或信访。', 'The text includes inquiries or petitions.'],
					['正文为全地区数据。', 'The text speaks of the whole region.']
				]
			],
			[
				'NAR-02',
				'warning',
				['正文办结件数 = 办结总计', 'concluded in the text = total concluded'],
				['正文所述办结数与表不符', 'requests concluded differ from the table'],
				[
					'正文说“办结”若干件，应等于表三（七）总计；“答复”还可指收到的件数。',
					'What the text calls concluded equals the total concluded in table 3; “answered” may also mean those received.'
				],
				[['不予处理的申请未计入答复。', 'Requests not processed were not counted as answered.']]
			],
			[
				'NAR-03',
				'warning',
				[
					'正文结转件数 = 上年结转或结转下年',
					'carried over in the text = carried in or carried out'
				],
				['正文所述结转数与表不符', 'requests carried over differ from the table'],
				[
					'正文说的上年结转、结转下年件数，分别与表三第二项、第四项比较。',
					'Requests the text says were carried in or out are compared with items two and four of table 3.'
				],
				[['统计截止日不同。', 'The figures were closed on different days.']]
			],
			[
				'NAR-04',
				'warning',
				[
					'正文各类结果件数 = 表三各行或各组之和',
					'outcomes in the text = rows of table 3, or sums of its groups'
				],
				['正文所述办理结果与表不符', 'outcomes differ from the table'],
				[
					'正文用表三的行名或组名说明件数时，与该行或该组之和比较。2019 年以前的旧说法不能一一对应，不比较。',
					'Where the text counts outcomes by the names of table 3’s rows or groups they are compared with that row or the sum of the group. Words of the older form do not correspond and are not compared.'
				],
				[['一件申请计入两类。', 'A request was counted twice.']]
			],
			[
				'NAR-05',
				'review',
				['渠道件数之和 = 新收；申请人件数 = 各列', 'Σ channels = received; applicants = columns'],
				['正文所述申请人或渠道与表不符', 'applicants or channels differ from the table'],
				[
					'正文按当面、信函、网络等渠道分述的件数，其和不应超过新收加结转的件数；按自然人、法人分述的与各列比较。',
					'Requests told by channel cannot together exceed those received; those told by applicant are compared with the columns.'
				],
				[['同一申请经多个渠道提交。', 'One request came by several channels.']]
			],
			[
				'NAR-06',
				'warning',
				[
					'正文复议 = 复议总计；正文诉讼 = 直接起诉 + 复议后起诉',
					'reconsiderations in the text = their total; lawsuits in the text = direct lawsuits + lawsuits after reconsideration'
				],
				['正文所述复议诉讼与表不符', 'challenges differ from the table'],
				[
					'正文说的因信息公开引起的复议、诉讼件数与表四比较，可含或不含未审结。只比较与信息公开有关的句子。',
					'Reconsiderations and lawsuits over disclosure that the text tells of are compared with table 4, with or without those pending. Only sentences about disclosure count.'
				],
				[
					[
						'正文为全部行政复议、诉讼案件。',
						'The text counts all cases, not only those over disclosure.'
					],
					['一案经一审、二审重复计数。', 'A case was counted in both instances.']
				]
			],
			[
				'NAR-07',
				'error',
				['正文称未收到申请 ⇒ 新收 = 0', 'the text says that no request came in ⇒ received = 0'],
				['正文称无申请而表中有', 'the text says no request, the table has some'],
				[
					'正文明确说没有收到申请，而表三新收总计大于 0。限于某一渠道、时段或下属单位的说法不算。',
					'The text plainly says that no request came in while table 3 has some. Statements about one channel, part of the year or a subordinate body do not count.'
				],
				[['正文沿用上年文字。', 'The text was left over from last year.']]
			],
			[
				'NAR-08',
				'error',
				[
					'正文称收到申请 ⇒ 新收 + 上年结转 > 0',
					'the text tells of requests ⇒ received + carried in > 0'
				],
				['正文称有申请而表中为零', 'the text tells of requests, the table has none'],
				[
					'正文说收到或办理了若干件申请，而表三新收、上年结转和办结总计都是 0。',
					'The text tells of requests received or handled while table 3 has none received, carried in or concluded.'
				],
				[
					['正文说的是咨询或信访。', 'The text speaks of inquiries or petitions.'],
					['表格漏填。', 'The table was not filled in.']
				]
			],
			[
				'NAR-09',
				'error',
				[
					'正文称未发生复议（诉讼）⇒ 表四该组 = 0',
					'the text says that there was no reconsideration (lawsuit) ⇒ that group of table 4 = 0'
				],
				['正文称无复议诉讼而表中有', 'the text says no challenge, the table has some'],
				[
					'正文明确说没有发生行政复议或行政诉讼，而表四相应总计大于 0。只说没有败诉、没有被纠错的不算。',
					'The text plainly says that there was no reconsideration or lawsuit while table 4 has some. Saying that none was lost or corrected does not count.'
				],
				[['正文沿用上年文字。', 'The text was left over from last year.']]
			],
			[
				'NAR-10',
				'error',
				[
					'正文称未制定规范性文件 ⇒ 本年制发 = 0',
					'the text says that no normative document was made ⇒ issued this year = 0'
				],
				['正文称未制发文件而表中有', 'the text says no document issued, the table has some'],
				[
					'正文明确说本年没有制定规范性文件，而表二规范性文件本年制发件数大于 0。',
					'The text plainly says that no normative document was made this year while table 2 has some issued.'
				],
				[['表中填的是公开的文件数。', 'The table counts documents published, not made.']]
			],
			[
				'NAR-11',
				'warning',
				[
					'正文制发、废止、现行有效件数 = 表二',
					'issued, repealed and in force in the text = table 2'
				],
				['正文所述规范性文件数与表不符', 'normative documents differ from the table'],
				[
					'正文说制定、废止或现行有效的规范性文件件数，与表二相应格比较。“公开”“发布”的件数含义不同，不比较。',
					'Normative documents the text says were made, repealed or are in force are compared with table 2. Those “published” mean something else and are not compared.'
				],
				[['正文含其他政策文件。', 'The text includes other policy documents.']]
			],
			[
				'NAR-12',
				'review',
				[
					'正文许可、处罚、强制决定数 = 表二',
					'licensing, penalty and compulsion decisions in the text = table 2'
				],
				['正文所述执法件数与表不符', 'decisions differ from the table'],
				[
					'正文说作出的行政许可、行政处罚、行政强制决定件数，与表二比较。公示的条数和目录中的事项数不比较。',
					'Licensing, penalty and compulsion decisions the text says were made are compared with table 2. Items published and entries of a catalogue are not.'
				],
				[['统计口径或范围不同。', 'Counted on another basis.']]
			],
			[
				'NAR-13',
				'review',
				[
					'正文称全部办结 ⇒ 结转下年 = 0',
					'the text says that all were concluded ⇒ carried out = 0'
				],
				['正文称全部办结而有结转', 'the text says all were concluded, some were carried out'],
				[
					'正文说申请全部办结或办结率 100%，而表三结转下年大于 0。“按时”办结的说法不算。',
					'The text says that all requests were concluded while table 3 carries some over to the next year. “Concluded in time” does not count.'
				],
				[['指到期应办的申请。', 'It means those due this year.']]
			],
			[
				'NAR-14',
				'review',
				[
					'Σ 其中各项 ≤ 总数；Σ 列全的各项 = 总数',
					'Σ parts named ≤ whole; Σ parts where all are named = whole'
				],
				['各项与总数不符', 'the parts do not fit the total'],
				[
					'同一句中“共 X 条，其中（包括）a 条、b 条”，单位相同时各项之和不应超过 X；“分别为”“具体为”或冒号之后列全、不带“等”的，其和应等于 X。渠道之间可能重复，按渠道分述的只逐项比较是否超过。',
					'In a sentence such as “X items, of which a and b”, the parts in the same unit cannot together exceed X; a list that names them all, “namely a and b”, without “and others”, makes X. Channels may overlap, so parts told by channel exceed it only one by one.'
				],
				[
					['各项之间有重叠。', 'The parts overlap.'],
					['只列了主要的几项。', 'Only the main parts are listed.']
				]
			],
			[
				'NAR-15',
				'info',
				['月均 ≈ 全年 ÷ 12', 'monthly mean ≈ year ÷ 12'],
				['月均数与全年数不符', 'the monthly mean does not fit the year'],
				[
					'正文先说全年总数，随后说平均每月若干，后者应为前者的十二分之一，允许四舍五入或截尾。',
					'Where the text tells a year’s total and then a monthly mean, the mean is a twelfth of it, rounded or cut off.'
				],
				[['按实际月数平均。', 'The mean is over fewer months.']]
			],
			[
				'NAR-17',
				'info',
				['百分比的基数 > 0', 'base of a percentage > 0'],
				['零基数的百分比', 'a percentage of nothing'],
				[
					'正文对件数为 0 的事项写有满意率、办结率等百分比。没有件数，百分比没有意义。',
					'The text gives a rate, of satisfaction or completion, for something of which there were none. A percentage of nothing means nothing.'
				],
				[['多项合并表述时一并带出。', 'Several things were told in one phrase.']]
			],
			[
				'NAR-18',
				'warning',
				[
					'0 ≤ 比率 ≤ 100%；比率 = 所述件数之比',
					'0 ≤ rate ≤ 100 %; rate = ratio of the numbers told'
				],
				['比率超出 0–100%，或与件数不符', 'a rate outside 0–100 %, or not that of its numbers'],
				[
					'办结率、满意率、占比等不应超过 100%，增长率不在此列。紧接件数写明的办结率、答复率、占比，若以本段和各表中任何一个数为基数都算不出，列为待复核。',
					'Rates of completion or satisfaction and shares cannot exceed 100 %; growth is not meant. A rate of completion or a share told right after its count is for review where no number of the paragraph or the tables is a whole it could be of.'
				],
				[
					['实为增长率。', 'It is a growth rate.'],
					['基数写在别处。', 'The whole is told elsewhere.']
				]
			],
			[
				'NAR-19',
				'review',
				['叙述本年工作时写本年', 'this year’s work is told of this year'],
				['叙述工作时写了别的年度', 'work is told of another year'],
				[
					'句首以上一年或下一年为时间状语叙述已做的工作，可能是沿用旧稿漏改。比较、计划、文件标题不算。',
					'A sentence begins with the year before or after and tells of work done: the text may be left over. Comparisons, plans and titles do not count.'
				],
				[['回顾上年或说明背景。', 'It looks back or gives the background.']]
			],
			[
				'NAR-20',
				'warning',
				[
					'主语为本机关、其上级或下级',
					'the subject is the agency, its superior or its subordinate'
				],
				['以他处为主语', 'another place or body as the subject'],
				[
					'县级机关写“组织推动全省工作”，或以不在本地区、也非上级的机关，或同一地区另一领域的机关为主语叙述工作，可能套用了别处的文字。',
					'A county’s agency that “organises the work of the whole province”, or a body of another region, or of another sector in the same region, as the subject of the work, suggests that the text was taken from elsewhere.'
				],
				[['引述上级要求。', 'It quotes what a superior asks for.']]
			],
			[
				'NAR-21',
				'review',
				['同一指标只有一个值', 'one figure has one value'],
				['同一指标前后不一', 'one figure told with two values'],
				[
					'同一指标在正文中有两个同样明确而不同的数值。',
					'The text tells one figure with two different values, each as plainly.'
				],
				[['两处口径不同。', 'The two are counted differently.']]
			],
			[
				'NAR-22',
				'info',
				['正文称表格另附 ⇒ 文中无表', 'the text says the table is attached ⇒ no table in the text'],
				['称表格另附而文中有表', 'says the table is attached, yet it is in the text'],
				[
					'正文说申请情况见附表或附件，而同一文件中已有该表。',
					'The text refers to an attachment for a table that stands in the same document.'
				],
				[['附件与正文合并发布。', 'Text and attachment were published as one.']]
			],
			[
				'NAR-23',
				'review',
				['独立用户 ≤ 访问量 ≤ 页面浏览量', 'unique visitors ≤ visits ≤ page views'],
				['访问量小于访客数', 'fewer visits than visitors'],
				[
					'一名访客至少访问一次，一次访问至少浏览一页。正文所述本机关网站的三个数不合此序的，值得核对单位或口径。',
					'A visitor makes at least one visit, and a visit views at least one page. Where the figures the text tells of the agency’s website are in another order, unit or meaning are worth a look.'
				],
				[['各数来自不同的统计工具。', 'The figures come from different tools.']]
			]
		] as const
	).map(([id, severity, formula, name, explanation, benign]) => ({
		id,
		severity,
		formula: { zh: formula[0], en: formula[1] },
		...(!figures.has(id) && { prose: true as const }),
		name: { zh: name[0], en: name[1] },
		explanation: { zh: explanation[0], en: explanation[1] },
		benign: benign.map(([zh, en]) => ({ zh, en })),
		...(/^NAR-(?:0|1[0-3])/.test(id) && { editions: ['2021', '2019'] as const })
	}))
);
