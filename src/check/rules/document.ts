import { family } from '../rule.ts';

/** Whether a document says one thing about itself, and whether we read all of it. */
export const documentRules = family('DOC', [
	{
		id: 'DOC-01',
		severity: 'warning',
		formula: {
			zh: '标题年度 = 统计期限年度',
			en: 'year in the title = year of the statistical period'
		},
		name: { zh: '年度前后不一', en: 'title and period name different years' },
		explanation: {
			zh: '比较标题中的年度与统计期限所在的年度。两者都读得且不同，即为不符；缺一则不作判断。',
			en: 'Compares the year in the title with the year of the statistical period. It fails where both are told and differ, and is not decided where one is missing.'
		},
		benign: [
			{
				zh: '标题写的是发布年度，而非报告年度。',
				en: 'The title names the year of publication, not the year reported on.'
			},
			{
				zh: '沿用上年文稿时漏改了一处日期。',
				en: 'One date was not updated when last year’s text was reused.'
			}
		]
	},
	{
		id: 'DOC-02',
		severity: 'review',
		prose: true,
		formula: { zh: '标题机关 = 落款机关', en: 'agency in the title = agency that signs' },
		name: { zh: '标题与落款机关不一', en: 'title and signature name different agencies' },
		explanation: {
			zh: '比较标题中的机关与文末单独成行的落款机关。两个名称所在地区互不包含，或同一地区而领域不同、名称没有共同的职能字样时才报告；政府及其办公室、政务服务机构代为落款的不算。',
			en: 'Compares the agency in the title with the one that signs on a line of its own. It is reported only where neither region lies in the other, or where bodies of one region belong to different sectors and share no word of what they do; governments, their offices and service centres sign for others and are left out.'
		},
		benign: [
			{
				zh: '由上级或牵头单位代为发布。',
				en: 'A superior or lead agency published on behalf of another.'
			}
		]
	},
	{
		id: 'DOC-04',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: { zh: '表式所列各格均已找到', en: 'every cell of the form was found' },
		name: { zh: '有格未找到', en: 'cells not found' },
		explanation: {
			zh: '统计已找到的表格中应有而未找到的单元格。多半是我们没有读出，所以先记为读取存疑，请核对原文。',
			en: 'Counts cells that a table which was found should have and that were not found. Most likely we failed to read them, so it is held to be ours until someone looks.'
		},
		benign: [
			{
				zh: '原文表格跨页或合并单元格，读取时丢失。',
				en: 'The table is cut by a page or has merged cells that were lost in reading.'
			},
			{ zh: '机关删去了不适用的行。', en: 'The agency left out rows that do not apply to it.' }
		]
	},
	{
		id: 'DOC-05',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: {
			zh: '表三每行恰有 7 个数；表四恰有 15 个数',
			en: 'table 3: 7 values in every row; table 4: 15 values'
		},
		name: { zh: '行内数字无法对位', en: 'values of a row cannot be given their columns' },
		explanation: {
			zh: '一行的数字个数与列数不符，或同一行出现两次，或表头无法辨认，数字归属哪一列便不能确定。这是读取的问题，不是机关的差错。',
			en: 'A row has more or fewer values than the table has columns, or is printed twice, or the header could not be read, so that it is uncertain which value belongs where. This is about our reading, not about the agency.'
		},
		benign: [
			{
				zh: '网页或文本转换时丢失了空白单元格。',
				en: 'Blank cells were lost when the document was converted.'
			}
		]
	},
	{
		id: 'DOC-06',
		severity: 'warning',
		editions: ['2021', '2019'],
		formula: { zh: '按结构读得 = 按顺序读得', en: 'read by structure = read by order' },
		name: { zh: '两种读法不一', en: 'two ways of reading differ' },
		explanation: {
			zh: '有行列结构的文件按结构和按标签顺序各读一遍。同一格两次读得不同时，有凭据的取其一，没有的不取，都提示核对。',
			en: 'A document with real rows and columns is read twice, by structure and by the order of labels. Where a cell comes out differently, one reading is kept if the table tells which, else none, and the cell is to be looked at.'
		},
		benign: [
			{
				zh: '单元格合并或拆分方式特殊。',
				en: 'Cells are merged or split in an unusual way.'
			}
		]
	},
	{
		id: 'DOC-07',
		severity: 'info',
		prose: true,
		formula: {
			zh: '正文无书签、控制符等残留',
			en: 'no bookmarks, control characters or other residue in the text'
		},
		name: { zh: '文本残留', en: 'residue in the text' },
		explanation: {
			zh: '查找书签标记、条件注释、控制字符等编辑或转换留下的痕迹。它们不影响数字，但说明文件未经清理。',
			en: 'Looks for bookmark marks, conditional comments and control characters left by editing or conversion. They do not touch the numbers but show that the file was not cleaned.'
		},
		benign: [{ zh: '发布系统自动生成。', en: 'Made by the publishing system.' }]
	},
	{
		id: 'DOC-08',
		severity: 'review',
		prose: true,
		formula: { zh: 'PDF 有可靠的文字层', en: 'a PDF has a reliable text layer' },
		name: { zh: '文字层由识别生成或残缺', en: 'recognised or incomplete text layer' },
		explanation: {
			zh: '没有文字层的扫描件不予读取，列入拒收清单。有文字层但由文字识别生成、部分字体无法读取或文字倾斜的 PDF，可以读取，但数字须对照原件，因此归于读取存疑。',
			en: 'Scans without a text layer are refused and listed. A PDF whose text layer was made by recognition, or has unreadable fonts or slanted text, is read, but its numbers must be compared with the pages: the doubt is about our reading.'
		},
		benign: [{ zh: '文字识别结果经过人工校对。', en: 'The recognised text was proof-read.' }]
	},
	{
		id: 'DOC-10',
		severity: 'warning',
		prose: true,
		formula: {
			zh: '正文段落中数字占比不高于四成',
			en: 'digits make up at most two fifths of a paragraph'
		},
		name: { zh: '段落中混入表格', en: 'a paragraph has swallowed a table' },
		explanation: {
			zh: '较长的段落中若数字占四成以上，多半是表格被当作正文读入，其中的数字未进入表格。',
			en: 'A long paragraph of which two fifths are digits is most likely a table read as prose, whose numbers are missing from the tables.'
		},
		benign: [
			{
				zh: '段落列举了大量编号或网址。',
				en: 'The paragraph lists many document numbers or addresses.'
			}
		]
	}
]);
