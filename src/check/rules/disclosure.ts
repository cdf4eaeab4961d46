import { family } from '../rule.ts';

const article20 = {
	zh: '《政府信息公开条例》第二十条（表二按其各项分列）',
	en: 'Article 20 of the Regulations on Open Government Information, by whose items table 2 is divided'
};

/** Table 2, proactive disclosure. */
export const disclosureRules = family('T2', [
	{
		id: 'T2-01',
		severity: 'warning',
		basis: article20,
		editions: ['2021'],
		formula: {
			zh: '现行有效 ≥ 本年制发 − 本年废止',
			en: 'in force ≥ issued this year − repealed this year'
		},
		name: { zh: '现行有效件数过少', en: 'too few documents in force' },
		explanation: {
			zh: '上年末的存量不会是负数，所以年末现行有效件数不应少于本年制发减本年废止。规章和规范性文件分别检查。',
			en: 'Last year’s stock cannot be negative, so the number in force is at least what was issued less what was repealed this year. Rules and normative documents are tested apart.'
		},
		benign: [
			{
				zh: '当年制发的文件尚未施行，或已到期失效。',
				en: 'Documents issued this year are not yet in force, or have expired.'
			},
			{ zh: '各项的统计口径不同。', en: 'The columns were counted on different bases.' }
		]
	},
	{
		id: 'T2-02',
		severity: 'warning',
		basis: article20,
		editions: ['2021'],
		formula: {
			zh: '本年制发 > 0 ⇒ 现行有效 + 本年废止 > 0',
			en: 'issued this year > 0 ⇒ in force + repealed this year > 0'
		},
		name: { zh: '有制发而无现行有效', en: 'documents issued, none in force' },
		explanation: {
			zh: '本年制发了文件，而现行有效和废止都是 0，多半是现行有效一格漏填。',
			en: 'Documents were issued this year while none is in force and none was repealed: most likely the number in force was left at zero.'
		},
		benign: [
			{
				zh: '文件自次年起施行。',
				en: 'The documents take effect next year.'
			}
		]
	},
	{
		id: 'T2-03',
		severity: 'warning',
		editions: ['2021', '2019'],
		formula: {
			zh: '县级及以下，省、市级部门：规章 = 0',
			en: 'county level and below, departments of provinces and cities: rules = 0'
		},
		name: {
			zh: '没有制定权限的机关填报了规章',
			en: 'rules reported by a body that cannot make them'
		},
		explanation: {
			zh: '规章由国务院部门和省级、设区的市级政府制定，县级和乡镇机关没有这一权限（预警）；省、市级部门起草而由政府制定（待复核）。填有规章的，可能是把规范性文件或内部制度填入了“规章”一行。',
			en: 'Departments of the State Council and the governments of provinces and larger cities make rules; county and township bodies cannot (a warning), and departments of provinces and cities draft what their government makes (for review). Where they report some, normative documents or internal regulations may have been put into the row of rules.'
		},
		benign: [
			{
				zh: '填报的是本部门起草、由本级政府公布的规章。',
				en: 'The rules are those the department drafted and its government issued.'
			},
			{
				zh: '填报的是公开的上级规章。',
				en: 'The rules are those of a superior, published here.'
			},
			{ zh: '机关的层级判断有误。', en: 'The level of the agency was misjudged.' }
		]
	},
	{
		id: 'T2-04',
		severity: 'review',
		editions: ['2021', '2019'],
		formula: {
			zh: '机关事务管理机构：许可 = 处罚 = 强制 = 0',
			en: 'offices that administer government premises: licensing = penalties = compulsion = 0'
		},
		name: {
			zh: '一般没有执法职能的机关填报了执法件数',
			en: 'enforcement by a body that usually has none'
		},
		explanation: {
			zh: '机关事务管理机构一般不作许可、处罚和强制决定。填有件数的，可能填错行或按全地区汇总。',
			en: 'Offices that administer government premises usually grant no licences and impose no penalties. Where they report some, the row may be wrong or the figures those of the whole region.'
		},
		benign: [{ zh: '合署办公或有委托权限。', en: 'Merged offices or delegated powers.' }]
	},
	{
		id: 'T2-05',
		severity: 'review',
		basis: article20,
		editions: ['2021', '2019'],
		formula: { zh: '强制 > 0 ⇒ 处罚 + 许可 > 0', en: 'compulsion > 0 ⇒ penalties + licensing > 0' },
		name: { zh: '只有强制而无处罚、许可', en: 'compulsion without penalties or licences' },
		explanation: {
			zh: '行政强制多伴随处罚或许可。只有强制一项有数的，值得核对是否填错行。',
			en: 'Compulsion mostly goes with penalties or licences. Where it alone has a number, it is worth a look whether the row is right.'
		},
		benign: [
			{
				zh: '强制执行的是以前年度的决定。',
				en: 'Decisions of earlier years were enforced.'
			}
		]
	},
	{
		id: 'T2-06',
		severity: 'info',
		editions: ['2019'],
		formula: {
			zh: '上年项目数 + 增减 ≥ 0；且一般 ≠ 处理决定数',
			en: 'items last year + change ≥ 0, and usually ≠ decisions'
		},
		name: { zh: '项目数与决定数似为同一口径', en: 'items and decisions seem to be counted alike' },
		explanation: {
			zh: '试行格式中“上一年项目数量”是目录中的事项数，“处理决定数量”是作出的决定数。两数之和恰等于决定数的，可能把决定当作项目填报。仅供使用数据时参考，不是差错。',
			en: 'In the trial form “items last year” counts entries of a catalogue, “decisions” counts decisions. Where items and change add up to exactly the decisions, decisions may have been reported as items. It is for users of the data, and no error.'
		},
		benign: [{ zh: '对表头的理解不同。', en: 'The header was understood differently.' }]
	},
	{
		id: 'T2-07',
		severity: 'info',
		editions: ['2019'],
		formula: {
			zh: '对外公开总数量 ≥ 本年新公开数量',
			en: 'disclosed in total ≥ newly disclosed this year'
		},
		name: { zh: '公开总数少于新公开数', en: 'fewer disclosed in all than newly' },
		explanation: {
			zh: '试行格式中对外公开总数量应包含本年新公开的数量。',
			en: 'In the trial form the total disclosed should include what was newly disclosed.'
		},
		benign: [
			{
				zh: '总数只计现行有效的文件。',
				en: 'The total counts only documents still in force.'
			}
		]
	}
]);
