/** Examples of rules on years, bodies and leads: id → Chinese, English. All numbers are made up. */
export const corpusExamples: Record<string, readonly [zh: string, en: string]> = {
	'YR-01': [
		'2022 年度“结转下年度继续办理”3 件，2023 年度“上年结转”5 件：相差 2。',
		'Three were carried out for 2022 and five carried in for 2023: two apart.'
	],
	'YR-02': [
		'上年末现行有效 9 件，本年制发 2、废止 1，应为 10 件，表中为 14 件。',
		'Nine in force last year, two issued and one repealed make ten; the table has fourteen.'
	],
	'YR-03': [
		'2020 年度现行有效的含义与 2021 年度不同：两年之间不检验存量。',
		'What table 2 counts for 2020 and for 2021 is not the same: no stock is tested between them.'
	],
	'YR-04': [
		'正文“2022年收到政府信息公开申请 31 件”，2022 年度的表为新收 26、含结转 28、办结 27：都不是 31。',
		'“31 requests in 2022”, and the table of 2022 has 26 received, 28 with carried in, 27 concluded: none is 31.'
	],
	'YR-05': [
		'上年行政复议未审结 3 件，本年行政复议总计 1 件：至少应有 3 件。',
		'Three reconsiderations were pending last year and one is counted this year: three at least should be.'
	],
	'YR-06': [
		'表三两年逐格相同，其中非零的有 812、640、95：评分 ½log₁₀(4π·812) + ½log₁₀(4π·640) + ½log₁₀(4π·95) ≈ 2.0 + 2.0 + 1.5 = 5.5，达到 4，待复核。',
		'Table 3 repeats last year’s with 812, 640 and 95 in it: ½log₁₀(4π·812) + ½log₁₀(4π·640) + ½log₁₀(4π·95) ≈ 2.0 + 2.0 + 1.5 = 5.5, above 4: for review.'
	],
	'YR-07': [
		'行政许可连续四年都是 1260：评分 3 × ½log₁₀(4π·1260) ≈ 6.3。',
		'Licences are 1,260 for four years: 3 × ½log₁₀(4π·1260) ≈ 6.3.'
	],
	'YR-08': [
		'结转下年连续四年都是 18 件：评分 3 × ½log₁₀(4π·18) ≈ 3.5，不足 4，不提示；连续五年则为 4.7，提示。',
		'18 carried out for four years score 3 × ½log₁₀(4π·18) ≈ 3.5, below 4 and not told; five years score 4.7 and are.'
	],
	'YR-09': [
		'某机关有 2020、2021、2023 年度的年报，没有 2022 年度的。',
		'An agency has reports for 2020, 2021 and 2023, and none for 2022.'
	],
	'YR-10': [
		'名录写明“县国土资源局”是“县自然资源局”的曾用名：两者的年份衔接为一个机关。',
		'The register has one bureau’s former name: its years follow each other as one agency.'
	],
	'YR-11': [
		'上年收费 3.2 万元，本年 32,100：约一万倍，可能以元填报。',
		'Fees were 3.2 ten thousands and are 32,100: some ten thousand times as much, probably yuan.'
	],
	'YR-12': [
		'上年行政处罚 361 件，本年 136 件：三个数字相同、次序不同。',
		'361 penalties last year and 136 this year: the same digits in another order.'
	],
	'YR-13': ['新收申请由 24 件变为 260 件：见 STA-08。', 'Requests go from 24 to 260: see STA-08.'],
	'YR-14': [
		'三年各收 30 件左右，本年为 0：见 STA-09。',
		'Some 30 a year for three years and none now: see STA-09.'
	],
	'YR-15': [
		'2023 年度的三张表与 2022 年度逐格相同，评分 9.2，所示日期 2023-01-16 仍在报告年度内：内容应属 2022 年度。',
		'All three tables of 2023 are those of 2022, score 9.2, and the date is 16 January 2023: what is told is 2022.'
	],
	'HIE-01': [
		'“全县共收到申请 812 件，本局收到 8 件”：812 是全县的，只有 8 与本局的表比较。',
		'“812 in the whole county, 8 at our bureau”: only the 8 is compared with the bureau’s table.'
	],
	'HIE-02': [
		'若市级汇总为 500 件，各县与部门合计 480 件，差 20 件可能来自垂直管理机关：无从判断，不检验。',
		'With 500 in an aggregate and 480 in its parts, the 20 may be of bodies under vertical management: it cannot be told, and is not tested.'
	],
	'HIE-03': [
		'若市级汇总为 300 件而已知各县合计 320 件，也可能是口径不同：不检验。',
		'With 300 in an aggregate and 320 in its known parts, the basis may differ: not tested.'
	],
	'HIE-04': [
		'市政府办公室收到 40 件，下属各县收到 900 件：前者是本机关口径，不比较。',
		'40 at a city’s office and 900 in its counties: the first are the office’s own, and not compared.'
	],
	'HIE-05': [
		'某市政府与其 30 个部门共 31 份年报：合计写明由 31 份相加。',
		'A city’s government and its 30 departments make 31 reports: a sum says that it is of 31.'
	],
	'HIE-06': [
		'同年两家水务局表三逐格相同，含 412、380、77、65，评分约 6.6；同年比较 20,000 份，减去 log₁₀20000 ≈ 4.3 后为 2.3，不足 3，待复核。',
		'Two bureaus’ table 3 of one year are equal with 412, 380, 77 and 65, score some 6.6; of 20,000 compared, less log₁₀20,000 ≈ 4.3, 2.3 remain, below 3: for review.'
	],
	'STA-01': [
		'办结 40 件，公开 2 件，占 5%；32 家同类平均 46%，上下限为 12%–80%：偏低。',
		'Two of 40 concluded were disclosed, 5 %; 32 peers have 46 % with limits of 12 % and 80 %: low.'
	],
	'STA-02': [
		'办结 50 件，无法提供 44 件，占 88%；同类平均 25%，上限 66%：偏高。',
		'44 of 50 could not be provided, 88 %; peers have 25 % and an upper limit of 66 %: high.'
	],
	'STA-03': [
		'办结 30 件，不予处理 21 件，占 70%；同类平均 4%，上限 33%：偏高。',
		'21 of 30 were not processed, 70 %; peers have 4 % and an upper limit of 33 %: high.'
	],
	'STA-04': [
		'收到 60 件，结转 48 件，占 80%；同类平均 5%，上限 31%：偏高。',
		'48 of 60 were carried out, 80 %; peers have 5 % and an upper limit of 31 %: high.'
	],
	'STA-05': [
		'审结 12 件，纠正 11 件；同类平均 18%，上限 75%：11 ÷ 12 = 92%，偏高。',
		'Eleven of twelve decided were corrected, 92 %; peers have 18 % and an upper limit of 75 %: high.'
	],
	'STA-06': [
		'新收 640 件；同类有申请的 45 家平均 11 件，上限 120 件：偏高。',
		'640 requests; of 45 peers with any the mean is 11 and the upper limit 120: high.'
	],
	'STA-07': [
		'许可 9 件；同类中位约 2,400 件，限值 60–95,000：偏低。',
		'Nine licences; peers lead to expect some 2,400, limits 60 and 95,000: low.'
	],
	'STA-08': [
		'新收由 20 件变为 310 件，同类同期平均增 12%：z = 5.6，q < 0.01。',
		'Requests go from 20 to 310 while peers rose by 12 %: z = 5.6, q < 0.01.'
	],
	'STA-09': [
		'三年共收 84 件，本年为 0：按本机关历年与同类推算，机会小于百万分之一。',
		'84 requests in three years and none now: a chance of less than one in a million.'
	],
	'STA-10': [
		'往年 120 件中予以公开占 70%，本年 44 件中无法提供占 80%：构成变化。',
		'Of 120 in the past 70 % were disclosed; of 44 this year 80 % could not be provided: the mix has shifted.'
	],
	'STA-11': [
		'办结 20 件，复议诉讼 14 件，每百件 70 件；同类每百件 4 件，上限 38 件：偏高。',
		'14 challenges for 20 concluded, 70 per 100; peers have 4 and an upper limit of 38: high.'
	],
	'STA-12': [
		'连续 5 年零申请，而同类平均每年 40 件：机会小于 1%。',
		'Five years without a request where peers have 40 a year: a chance below 1 %.'
	],
	'STA-13': [
		'合并两万个许可数，末位为 0 的占 16%（应约 10%）：只说明填报习惯，不指向任何机关。',
		'Of 20,000 licence counts pooled 16 % end in 0, where 10 % should: a habit, and no one’s in particular.'
	],
	'STA-14': [
		'往年 90% 为自然人，本年 60 件中 52 件为商业企业：构成变化。',
		'90 % were persons in the past; 52 of 60 are businesses this year: the mix has shifted.'
	]
};
