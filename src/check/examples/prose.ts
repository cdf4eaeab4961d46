/** Examples of rules on prose, publication and units: id → Chinese, English. All numbers are made up. */
export const proseExamples: Record<string, readonly [zh: string, en: string]> = {
	'NAR-01': [
		'正文“共收到政府信息公开申请 18 件”；表中新收 8、上年结转 1、办结 8。18 不是 8、9、8 中的任何一个：不符。若正文为 9 件，则可指新收加结转，通过。',
		'The text tells of 18 requests; the table has 8 received, 1 carried in, 8 concluded. 18 is none of 8, 9 and 8. Nine would be received with carried in, and pass.'
	],
	'NAR-02': [
		'正文“收到申请 8 件，办结 11 件”，表三（七）总计为 8：11 ≠ 8。',
		'“8 requests received, 11 concluded”, and the total concluded is 8: 11 ≠ 8.'
	],
	'NAR-03': [
		'正文“结转下年度 3 件”，表三第四项总计为 1。',
		'“Three carried over to next year”, and item four of table 3 is 1.'
	],
	'NAR-04': [
		'正文“予以公开 3 件、部分公开 1 件”，表三为 5 和 1：前一项不符。',
		'“3 disclosed, 1 in part”, and table 3 has 5 and 1: the first differs.'
	],
	'NAR-05': [
		'正文“网络申请 7 件、信函申请 4 件”，合计 11 件，而收到的（含结转）只有 9 件。',
		'“7 by network, 4 by letter” make 11, and only 9 came in, those carried in included.'
	],
	'NAR-06': [
		'正文“因政府信息公开被申请行政复议 4 件”，表四行政复议总计为 1。',
		'“Four reconsiderations over disclosure”, and table 4 has 1.'
	],
	'NAR-07': [
		'正文“本年度未收到政府信息公开申请”，表三新收总计为 8。“未收到书面申请”只说一个渠道，不算。',
		'“No request came in this year”, and 8 were received. “No request in writing” speaks of one channel and does not count.'
	],
	'NAR-08': [
		'正文“受理申请 5 件”，表三新收、结转、办结全为 0。',
		'“Five requests handled”, and table 3 has none received, carried in or concluded.'
	],
	'NAR-09': [
		'正文“未发生因政府信息公开引起的行政复议、行政诉讼”，表四行政复议总计为 1。',
		'“There was no reconsideration or lawsuit”, and table 4 has one reconsideration.'
	],
	'NAR-10': [
		'正文“本年度未制定行政规范性文件”，表二本年制发 2 件。',
		'“No normative document was made”, and table 2 has two issued.'
	],
	'NAR-11': [
		'正文“制定行政规范性文件 7 件”，表二本年制发 2 件。“公开规范性文件 7 件”含义不同，不比较。',
		'“Seven normative documents made”, and table 2 has two issued. “Seven published” means something else and is not compared.'
	],
	'NAR-12': [
		'正文“作出行政处罚决定 30 件”，表二为 3。',
		'“Thirty penalties were imposed”, and table 2 has three.'
	],
	'NAR-13': [
		'正文“申请全部办结”，表三结转下年度 1 件。',
		'“All requests were concluded”, and one is carried over.'
	],
	'NAR-14': [
		'“公开信息 120 条，其中概况类 90 条、动态类 60 条”：90 + 60 = 150 > 120。',
		'“120 items, of which 90 and 60”: 90 + 60 = 150 > 120.'
	],
	'NAR-15': [
		'“公开信息 120 条，平均每月 46 条”：120 ÷ 12 = 10。',
		'“120 items, 46 a month”: 120 ÷ 12 = 10.'
	],
	'NAR-16': [
		'正文“收到申请 60 件，同比增长 50%”；上年新收 48 件：(60 − 48) ÷ 48 = 25%，不是 50%。',
		'“60 requests, 50 % more than last year”; last year had 48: (60 − 48) ÷ 48 = 25 %, not 50 %.'
	],
	'NAR-17': [
		'“承办人大建议 0 件，满意率 100%”：没有件数，百分比没有意义。',
		'“0 proposals handled, 100 % satisfied”: a percentage of nothing.'
	],
	'NAR-18': [
		'“信箱来信办理率 120%”：办理的不会比来信多。',
		'“120 % of letters answered”: more than came in.'
	],
	'NAR-19': [
		'2023 年度报告写“2022年，我局公开信息 90 条”：可能沿用上年文字。',
		'A report for 2023 says “in 2022 our bureau published 90 items”: the sentence may be left over.'
	],
	'NAR-20': [
		'某区教育局写“组织推动全省政府信息公开工作”：区级部门不组织全省工作，可能套用了别处的文字。',
		'A district bureau “organises the work of the whole province”, which is not its task: the text may come from elsewhere.'
	],
	'NAR-21': [
		'一处写“网站访问量 5000 次”，另一处写“网站访问量 7000 次”。',
		'The text has 5,000 visits in one place and 7,000 in another.'
	],
	'NAR-22': [
		'正文“申请情况详见附表”，同一文件里就有表三。',
		'“For requests see the attached table”, and table 3 is in the same file.'
	],
	'NAR-23': [
		'独立用户 800 个，访问量 500 次：每人至少访问一次，访问量不应更少。',
		'800 visitors and 500 visits: each visitor makes one at least.'
	],
	'TXT-01': [
		'抹去数字、年份和名称后，抽样的 160 个片段中有 154 个也在上年正文里：96%，误差约 ±3 个百分点，预警。',
		'With numbers, years and names masked, 154 of 160 sampled runs stand in last year’s text: 96 %, give or take 3: a warning.'
	],
	'TXT-02': [
		'甲局抽样的 180 个片段中有 158 个也在同年乙局的正文里：88%，待复核。',
		'Of 180 sampled runs 158 stand in another bureau’s text of the year: 88 %, for review.'
	],
	'TXT-03': [
		'“存在的主要问题”抽样的 40 个片段，39 个与上年相同：98%。',
		'Of 40 sampled runs of the section on problems 39 are last year’s: 98 %.'
	],
	'TXT-04': [
		'第五节列了“形式不够多样、更新不够及时”等问题，通篇没有改进、加强、下一步等用语。',
		'Section five lists problems and has no word of what will be done about them.'
	],
	'TXT-05': [
		'“主动公开信息 ×× 条”：占位没有填写。',
		'“×× items were published”: a placeholder was left.'
	],
	'TXT-06': [
		'同一地市 7 份年报正文两两重合 85% 以上：列为一组，只提示一次。',
		'Seven reports of one prefecture share more than 85 % with each other: told once, as a group.'
	],
	'TXT-07': [
		'正文 9 句带数字的话，抹去年份后 9 句都与上年逐字相同，连“发布 1286 条”也没有变。',
		'All nine sentences with numbers are last year’s word for word but for the year, “1,286 items” too.'
	],
	'PUB-01': [
		'县教育局 2023 年度报告所示日期 2024-03-02，部门期限为 2024-01-31：晚 31 天。',
		'A bureau’s report for 2023 is dated 2 March 2024; the limit for departments is 31 January: 31 days late.'
	],
	'PUB-02': [
		'文末没有日期，网页上也没有发布日期：是否按期公布无法判断。',
		'Neither document nor page bears a date: whether it was in time cannot be told.'
	],
	'PUB-03': [
		'2023 年度报告落款 2023-12-20：当年还剩 11 天，数字不可能覆盖全年。',
		'A report for 2023 is dated 20 December 2023, eleven days before the year was over.'
	],
	'PUB-04': [
		'“统计期限自 2023年1月1日至2023年10月31日”：只有十个月。',
		'“From 1 January to 31 October 2023”: ten months only.'
	],
	'PUB-05': [
		'名录中的某县水务局 2021 至 2023 年存续，语料有 2021、2023 两年：缺 2022 年。缺少不等于未发布。',
		'The register has a bureau for 2021 to 2023, the corpus its reports for 2021 and 2023: 2022 is missing here, which is not unpublished.'
	],
	'PUB-06': [
		'同一网址 1 月取得的文件与 6 月取得的不同（SHA-256 不同）：发布后换过文件。',
		'A file taken from an address in January differs from that of June: it was exchanged.'
	],
	'PUB-07': [
		'PDF 文件，200 格中 12 格读得存疑：机器可读性 94%，低于 95%。',
		'A PDF with 12 of 200 cells in doubt: 94 % readable, below 95 %.'
	],
	'UNI-01': [
		'正文“收取行政事业性收费 12000 元”，即 1.2 万元；表二（万元）填 12000：把元填入了万元格。',
		'“12,000 yuan of administrative fees” are 1.2 ten thousands; table 2, in ten thousands, says 12000: yuan were filled in.'
	],
	'UNI-02': [
		'某县局收费 35600（万元），为整百；其余 24 家最多 410：多半是 35600 元，即 3.56 万元。',
		'A county bureau has fees of 35,600 in ten thousands, a round number; the largest of 24 others is 410: most likely 35,600 yuan.'
	],
	'UNI-03': [
		'同类收费中位数 2.4 万元，某局 9800 万元：约 4083 倍。',
		'The peers’ median is 24,000 yuan, one bureau has 98,000,000: 4,083 times as much.'
	],
	'UNI-04': [
		'正文“公开规范性文件信息 55 条”，表二规范性文件 2 件：条与件不同，不比较。',
		'“55 items on normative documents” and two documents in table 2: items are no documents, and not compared.'
	],
	'UNI-05': [
		'“访问量 1.2万次”读作 12000，为约数，不用来判定矛盾。',
		'“1.2万” visits are read as 12,000, approximate, and contradicts nothing.'
	],
	'UNI-06': [
		'收费“1.20000001”万元：8 位小数，多为电子表格粘贴所致。',
		'Fees of 1.20000001: eight decimals, mostly from a spreadsheet.'
	]
};
