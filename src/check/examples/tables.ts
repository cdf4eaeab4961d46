/** Examples of rules on documents, forms, cells and tables: id → Chinese, English. All numbers are made up. */
export const tableExamples: Record<string, readonly [zh: string, en: string]> = {
	'DOC-01': [
		'标题是“2023年政府信息公开工作年度报告”，引言写“统计期限自2022年1月1日起至2022年12月31日止”：2023 ≠ 2022，不符。',
		'The title says 2023, the lead-in “from 1 January 2022 to 31 December 2022”: 2023 ≠ 2022, which fails.'
	],
	'DOC-02': [
		'标题是“乐山市沙湾区园林局”，文末落款“攀枝花市园林局”：两地互不包含，列出。落款“乐山市园林局”则不列，它是上级所在地区。',
		'The title names a bureau of one district, the signature one of another city: neither lies in the other, so it is listed. A signature of the district’s own city is not.'
	],
	'DOC-03': [
		'甲局与乙局的两份文件 SHA-256 相同：同一文件归在两个机关，其中至少一处归错。',
		'The files of two bureaus have one SHA-256: one file stands under two agencies, and at least one of them is wrong.'
	],
	'DOC-04': [
		'表三应有 175 格，读到 168 格：“重复申请”一行 7 格未找到，记为读取存疑。',
		'Of the cells table 3 should have, the seven of the row “repeat request” were not found: our reading is in doubt.'
	],
	'DOC-05': [
		'“予以公开”一行读到 8 个数“5 0 0 0 0 0 5 5”，而表三只有 7 列，无法确定多出的是哪一个。',
		'The row “disclosed” has eight values, 5 0 0 0 0 0 5 5, where table 3 has seven columns: which is one too many cannot be told.'
	],
	'DOC-06': [
		'按行列结构，新收自然人是 6；按标签顺序数下来是 2。采用 6，并提示核对。',
		'By rows and columns the persons are 6, by the order of labels 2. It keeps 6 and asks to compare.'
	],
	'DOC-07': [
		'正文里有“[bookmark: _GoBack]”：编辑软件的书签标记被带进了正文。',
		'The text has “[bookmark: _GoBack]”, a mark of the editor that came along.'
	],
	'DOC-08': [
		'PDF 共 6 页，文字层由文字识别生成，“16”可能读成“l6”：数字读出，但注明存疑。',
		'A PDF of six pages has a recognised text layer, where 16 may come out as l6: numbers are read and the doubt is told.'
	],
	'DOC-09': [
		'同一机关 2023 年度有两份年报，日期为 2024-01-18 和 2024-02-02，3 格不同：比较时用后一份，前一份注明。',
		'An agency has two reports for 2023, dated 18 January and 2 February 2024, three cells apart: the second is compared, the first says so.'
	],
	'DOC-10': [
		'一段 400 字的文字里有 210 个数字，占 52%：多半是一张表被当作正文读入。',
		'A paragraph of 400 characters has 210 digits, 52 %: most likely a table was read as prose.'
	],
	'FRM-01': [
		'读到第一、二、三、四、六部分的标题，没有第五部分：缺一节。',
		'Headings of sections one to four and six were found and none of section five: one is missing.'
	],
	'FRM-02': [
		'2023 年度的报告，表二列名为“上一年项目数量、本年增/减、处理决定数量”，是 2019 年试行格式：版本不符。',
		'A report for 2023 has table 2 with items last year, change and decisions, which is the trial form of 2019.'
	],
	'FRM-03': [
		'文中有表二、表三，没有表四：缺一张，或以图片发布。',
		'Tables 2 and 3 are in the text and table 4 is not: it is missing, or an image.'
	],
	'FRM-04': [
		'表三没有“信访举报投诉类申请”一行，全文也没有这几个字：缺一行。表三多出“网站咨询答复”一行数字：多一行。',
		'Table 3 lacks the row on petitions, and its label stands nowhere: one row missing. It has a row of numbers “answers on the website”: one too many.'
	],
	'FRM-05': [
		'表二用现行格式（制发、废止、现行有效），“其他处理”却只有一行，是试行格式的写法：两种表式混用。',
		'Table 2 is of the current form, yet “otherwise closed” is a single row as in the trial form: two forms are mixed.'
	],
	'FRM-06': [
		'“保护第三方合法权益”一行排在“属于国家秘密”之前：次序与规定不同，数字仍按行名归位。',
		'The row on third parties stands before that on state secrets: another order than the form’s; numbers are placed by label all the same.'
	],
	'FRM-07': [
		'第五部分全文为“无。”：没有内容。若为“公开形式不够多样”8 个字，则少于 40 字，待复核。',
		'Section five reads “none.”, which says nothing. With eight characters it would be below 40, for review.'
	],
	'FRM-08': [
		'2024 年度报告第六部分写“无其他需要报告的事项”，全文没有“信息处理费”或“收费”：未说明。',
		'Section six of a report for 2024 says there is nothing else to tell, and fees are mentioned nowhere.'
	],
	'FRM-09': [
		'第一部分写了主动公开、依申请公开、平台和监督，没有出现信息管理、审核、目录等用语：未涉及“政府信息管理”。',
		'Section one tells of disclosure, requests, platforms and supervision, and has no word of managing information.'
	],
	'FRM-10': [
		'表三左上角为空，未印“第一项加第二项之和，等于第三项加第四项之和”。',
		'The corner of table 3 is empty: the note that items one and two equal items three and four is not there.'
	],
	'FRM-11': [
		'标题是“政府办公室2023年政府信息公开工作年度报告”：看不出是哪个县的政府办公室，标题缺少地区。',
		'The title is “Government Office, annual report 2023”: it does not tell of which county; the region is missing.'
	],
	'CEL-01': [
		'表三 175 格中空白 120 格，超过一半：预警。只有 1 格空白：待复核。',
		'Of the 175 cells of table 3, 120 are blank, more than half: a warning. One blank is for review.'
	],
	'CEL-02': [
		'表四“结果维持”填 0，“结果纠正”空白：同一张表里零有两种写法。',
		'In table 4 “upheld” is 0 and “corrected” blank: zero is written in two ways.'
	],
	'CEL-03': [
		'表三全部空白，正文写“本年度未收到政府信息公开申请”：很可能都是零，但仍按空白保存，不参与合计。',
		'Table 3 is blank throughout and the text says that no request came in: most likely zeros, kept as blanks and in no sum.'
	],
	'CEL-04': [
		'表三全部空白，正文写“共收到政府信息公开申请 12 件”：12 件在表中没有着落。',
		'Table 3 is blank throughout and the text tells of 12 requests, which the table does not have.'
	],
	'CEL-05': [
		'行政处罚处理决定数填“1.5”：件数不可能有半件，可能误以“万”为单位（15000 件）。',
		'Penalty decisions are 1.5: there is no half a decision; it may mean ten thousands, 15,000.'
	],
	'CEL-06': [
		'“予以公开”填“-3”：件数不能为负，可能是破折号与 3 连在一起。',
		'“Disclosed” is −3: no count is negative; a dash may stand before a 3.'
	],
	'CEL-07': [
		'“３件”读作 3，“1,204”读作 1204，原文照存。',
		'“３件” is read as 3 and “1,204” as 1204; the ink is kept.'
	],
	'CEL-08': [
		'表三“科研机构”一列全填“/”：没有件数应填 0，“/”不当作 0。',
		'The column of research institutions is “/” throughout: no cases is written 0, and “/” is not taken for 0.'
	],
	'CEL-09': [
		'“03”“1O”“1 0”：前导零、字母 O、断开的数位，读出后请核对。',
		'“03”, “1O”, “1 0”: a leading zero, a letter O, digits apart; read, and to be compared.'
	],
	'CEL-10': [
		'2022 年度“结果其他”填 0，2023 年度同一格空白：写法变了，多半都是零。',
		'A cell is 0 for 2022 and blank for 2023: written otherwise, most likely zero in both.'
	],
	'CEL-11': [
		'行政许可处理决定数 30,000,001：超过一千万，可能把“3000”与“0001”连写。',
		'Licensing decisions 30,000,001, above ten million: 3000 and 0001 may have been run together.'
	],
	'CEL-12': [
		'25 家县级水务局中，一家许可 48,000 件，其余最多 310 件：48,000 > 20 × 310 = 6,200。',
		'Of 25 county water bureaus one has 48,000 licences, the next 310: 48,000 > 20 × 310 = 6,200.'
	],
	'T2-01': [
		'本年制发 12 件，废止 2 件，现行有效 7 件：至少应有 12 − 2 = 10 件，少 3 件。',
		'Twelve issued, two repealed, seven in force: at least 12 − 2 = 10 should be; three are missing.'
	],
	'T2-02': [
		'本年制发 5 件，废止 0 件，现行有效 0 件：制发的 5 件去了哪里？',
		'Five issued, none repealed, none in force: where are the five?'
	],
	'T2-03': [
		'某镇政府“规章—本年制发件数”填 4：镇政府不能制定规章，可能是规范性文件。',
		'A township reports four rules issued: it cannot make rules; they may be normative documents.'
	],
	'T2-04': [
		'某市机关事务管理局行政处罚填 26：这类机关一般不作处罚，可能填错行。',
		'An office that administers premises reports 26 penalties, which such offices do not impose: the row may be wrong.'
	],
	'T2-05': [
		'行政强制 40 件，行政处罚 0 件，行政许可 0 件：值得核对是否填错行。',
		'Forty compulsion decisions, no penalty, no licence: worth a look whether the row is right.'
	],
	'T2-06': [
		'试行格式：上年项目 380，增 22，处理决定 402：380 + 22 恰为 402，可能把决定当作项目。',
		'Trial form: 380 items last year, 22 more, 402 decisions: 380 + 22 is just 402, so decisions may have been taken for items.'
	],
	'T2-07': [
		'试行格式：本年新公开 9 件，对外公开总数 6 件：总数少于新公开数。',
		'Trial form: nine newly disclosed, six disclosed in all: fewer than the new ones.'
	],
	'T2-08': [
		'上年行政处罚 214 件，本年 0 件：可能漏填，或职权已划转到综合执法队。',
		'214 penalties last year and none this year: left at zero, or the power moved to another team.'
	],
	'T3-01': [
		'“总计”一列：新收 42、上年结转 3，办结 44、结转下年 2。42 + 3 = 45，44 + 2 = 46，相差 1。',
		'Column total: 42 received, 3 carried in, 44 concluded, 2 carried out. 42 + 3 = 45 and 44 + 2 = 46, one apart.'
	],
	'T3-02': [
		'予以公开 20、部分公开 4、不予公开 6、无法提供 9、不予处理 0、其他 3，合计 42；（七）总计填 44，相差 2。若有一格空白，则尚缺的 2 件可能在空白里，不判不符。',
		'20 disclosed, 4 in part, 6 withheld, 9 unable, 0 not processed, 3 otherwise make 42; the total says 44, two apart. Were one cell blank, the two might be in it, and it would not fail.'
	],
	'T3-03': [
		'“予以公开”一行：自然人 12、商业企业 5、其他 1，其余为 0，合计 18；总计填 81。相差 63，而且 18 与 81 数位颠倒。',
		'Row disclosed: 12 persons, 5 businesses, 1 other, all else 0, make 18; the total says 81. The digits of 18 are exchanged.'
	],
	'T3-04': [
		'“重复申请”一行未找到，等式无法检验；但已知各项相加已有 54，（七）总计只有 8：部分超过了总计，先查读取。',
		'One row was not found, so the sum cannot be tested; yet what is known makes 54, and the total is 8. The parts exceed it: look at our reading first.'
	],
	'T3-05': [
		'不予公开组内各行为 1、0、2、0、0、1、0、0，相加 4，所印小计为 5。',
		'The rows of the group are 1, 0, 2, 0, 0, 1, 0, 0 and make 4; the printed subtotal is 5.'
	],
	'T3-06': [
		'“予以公开”一行多 7，“自然人”一列也多 7：交叉的那一格若由 16 改为 9，两式都成立。',
		'The row is 7 too many and the column is 7 too many: with 9 for 16 where they cross, both hold.'
	],
	'T3-07': [
		'应为 18、写作 81：两位颠倒。应为 120、写作 12：漏写一位。与右边一格的 7 相同：可能填串了格。',
		'81 for 18: digits exchanged. 12 for 120: one dropped. 7 as in the cell beside it: filled into the wrong one.'
	],
	'T3-08': [
		'“予以公开”读作 18、12、5、0、0、0、1：整行右移一列；移回来是 12、5、0、0、0、1、18，各式成立。',
		'The row reads 18, 12, 5, 0, 0, 0, 1: moved right by one. Moved back, 12, 5, 0, 0, 0, 1, 18, every sum holds.'
	],
	'T3-09': [
		'“上年结转”填 16，“予以公开”填 2；两行对调后，收办平衡和结果合计都成立。',
		'“Carried in” has 16 and “disclosed” 2: with the rows exchanged the balance and the sum of outcomes hold.'
	],
	'T3-10': [
		'办结 60 件，“其他处理—其他”33 件，占 55%；20 家以上同类平均 6%，上限 24%：线索。',
		'Of 60 concluded 33 are “closed: other”, 55 %; peers have 6 % and a limit of 24 %: a lead.'
	],
	'T3-11': [
		'全年新收 2 件，其中 1 件以“无正当理由大量反复申请”不予处理：2 件谈不上大量。',
		'Two requests in the year, one of them not processed as excessive: two are hardly many.'
	],
	'T3-12': [
		'本年新收 3 件，3 件都按重复申请不予处理，而上年新收、结转都是 0。',
		'Three requests came in and all three were not processed as repeats, while last year had none.'
	],
	'T3-13': [
		'“予以公开”只填总计 5，六类申请人空白：申请人合计无从检验，在此说明。',
		'The row disclosed has a total of 5 and six blanks: it cannot be tested, and this says so.'
	],
	'T3-14': ['办结 36 件，36 件全部为“予以公开”。', '36 requests concluded, all 36 disclosed.'],
	'T4-01': [
		'行政复议：维持 3、纠正 1、其他 0、未审结 1，合计 5；总计填 4，相差 1。一组只有一个等式，看不出是哪一格。',
		'Reconsideration: 3 upheld, 1 corrected, 0 other, 1 pending make 5; the total says 4. One sum alone does not tell which cell is wrong.'
	],
	'T4-02': [
		'表四读到 14 个数，应为 15 个：不猜是哪一格，记为读取存疑。',
		'Fourteen of the fifteen numbers of table 4 were read: which is missing is not guessed.'
	],
	'T4-03': [
		'正文说复议 1 件、诉讼 3 件，表四复议 3、诉讼 1：对调两组恰好相符。',
		'The text tells of 1 reconsideration and 3 lawsuits, table 4 has 3 and 1: exchanged, they agree.'
	],
	'XT-01': [
		'本年和上年的新收、结转、办结都是 0，本年行政复议总计 2：可能针对更早的申请。',
		'None received, carried in or concluded this year or last, and two reconsiderations this year: they may be about older requests.'
	],
	'XT-02': [
		'复议后起诉 6 件；本年复议 2 件、上年 1 件，合计 3 件：6 > 3。',
		'Six lawsuits after reconsideration; two reconsiderations this year and one last make three: 6 > 3.'
	],
	'XT-03': [
		'本年复议 7、直接起诉 5，合计 12；本年办结 4、上年办结 3，合计 7：12 > 7。',
		'Seven reconsiderations and five direct lawsuits make 12; four concluded this year and three last make 7: 12 > 7.'
	],
	'XT-04': [
		'表三“逾期未缴费”2 件，第六节写“未发出收费通知”：没有通知，何来逾期？',
		'Two requests closed for an unpaid fee, and section six says no notice was issued: unpaid upon what?'
	],
	'XT-05': [
		'表二行政事业性收费 356.2 万元，第六节信息处理费 0 元：两种费用，互不比较。',
		'Administrative fees of 3,562,000 yuan in table 2, no information processing fee in section six: two kinds, never compared.'
	],
	'XT-06': [
		'第四节写“行政复议 2 件”，表四为 2：由 NAR-06 比较，相符。',
		'Section four tells of two reconsiderations and table 4 has two: NAR-06 compares them, and they agree.'
	]
};
