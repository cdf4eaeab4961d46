/** For one row of the words, by its name: texts in which it must be found, and texts like them in which it must not. */
export const cases: Record<string, { must: readonly string[]; mustNot: readonly string[] }> = {
	'by-reviewer': {
		must: ['复议机关维持我局答复2件', '复议机关撤销'],
		mustNot: ['向复议机关提出', '复议案件']
	},
	frame: {
		must: ['按申请人划分，自然人3件', '从办理结果看，予以公开3件'],
		mustNot: ['按征地项目划分，', '从申请看出']
	},
	attribute: {
		must: ['主动公开件86份', '主动公开28件'],
		mustNot: ['主动公开信息', '主动公开信息90条']
	},
	'disclosed-with-parts': { must: ['公开（含部分公开）'], mustNot: ['公开（含附件）'] },
	'third-party-secret': {
		must: ['涉及商业秘密、个人隐私', '第三方个人隐私'],
		mustNot: ['国家秘密']
	},
	tried: { must: ['已全部审结', '均已结案'], mustNot: ['尚未审结'] },
	'other-result': {
		must: ['其他结果3件', '其它结果。'],
		mustNot: ['其他处理结果', '其他结果运用']
	},
	lost: { must: ['无一败诉'], mustNot: ['胜诉'] },
	open: { must: ['年末在办2件', '正在办理4件'], mustNot: ['在办公室查阅'] },
	due: { must: ['应办申请27件', '应答复的申请'], mustNot: ['应对措施', '应办尽办'] },
	units: { must: ['单位申请4件', '单位提出的申请'], mustNot: ['本单位收到', '单位网站'] },
	made: {
		must: ['新制作规范性文件2件', '制作2件规范性文件'],
		mustNot: ['制作图解', '制定规范性文件']
	},
	'newly-public': {
		must: ['新公开规范性文件2件', '新公开3件'],
		mustNot: ['新公开信息', '新公开栏']
	},
	'made-public': { must: ['对外公开规范性文件总数14件'], mustNot: ['公开规范性文件'] },
	rules: { must: ['制定规章2件', '部门规章'], mustNot: ['规章制度'] },
	'own-level': { must: ['厅本级', '县政府本级'], mustNot: ['本级次'] },
	branch: { must: ['分局收到申请', '我大队'], mustNot: ['各分局', '区分局势'] },
	share: { must: ['占总数的20%'], mustNot: ['抢占'] },
	fraction: {
		must: ['四分之一', '一半', '过半', '不足三成', '近半申请'],
		mustNot: ['分之', '近半年', '成立']
	},
	'challenged-answer': {
		must: ['有1件答复被申请行政复议', '我局答复被起诉'],
		mustNot: ['信访答复被申请复议', '答复被采纳']
	},
	ended: { must: ['1件终止审理', '2件终止。'], mustNot: ['终止办理1件', '1件终止办理'] },
	ground: {
		must: ['因对绿化信息的答复不服', '不服我局信息公开告知书', '就信息公开答复申请行政复议'],
		mustNot: ['对信访答复不服', '对县住建局信息公开答复不服', '对公开答复进行审核']
	},
	'other-organisations': { must: ['其他组织申请1件'], mustNot: ['其他组'] },
	'conclusion-rate': { must: ['办结率95%', '办结率（件数之比）为95%'], mustNot: ['办结率100%'] },
	'all-disclosed': { must: ['全部予以公开', '均公开'], mustNot: ['均按要求公开率', '部分公开'] },
	'already-public': {
		must: ['已通过网站对外公开2件', '已主动公开6件', '告知主动公开3件'],
		mustNot: ['主动公开3件', '予以公开3件', '已公开透明']
	},
	disclosed: { must: ['同意公开5件', '予以公开'], mustNot: ['不予公开', '主动公开', '予以公开率'] },
	'partly-disclosed': { must: ['部分公开', '予以部分公开', '区分处理后公开'], mustNot: ['公开'] },
	'disclosed-in-list': {
		must: ['答复结果：公开5件', '其中公开5件', '不公开1件、公开5件'],
		mustNot: ['全年公开5件', '答复结果公开透明']
	},
	withheld: { must: ['决定不予公开', '不宜公开'], mustNot: ['不公开', '予以公开'] },
	'not-disclosed': { must: ['不公开3件'], mustNot: ['应不公开', '不予公开'] },
	unable: { must: ['无法提供', '不能提供'], mustNot: ['无法联系', '提供'] },
	'not-processed': { must: ['不予处理'], mustNot: ['不予受理', '处理'] },
	'otherwise-closed': { must: ['其他处理情形', '其它处理'], mustNot: ['其他处罚'] },
	'state-secret': { must: ['属于国家秘密'], mustNot: ['商业秘密'] },
	'barred-by-law': { must: ['其他法律、行政法规禁止公开'], mustNot: ['法律法规规定公开'] },
	security: { must: ['危及“三安全一稳定”'], mustNot: ['安全稳定'] },
	'third-party': { must: ['保护第三方合法权益', '涉及第三方'], mustNot: ['第三条'] },
	internal: { must: ['属于三类内部事务信息', '内部管理信息'], mustNot: ['内部培训'] },
	deliberative: { must: ['属过程性信息'], mustNot: ['过程监督'] },
	'enforcement-file': { must: ['行政执法案卷信息'], mustNot: ['行政执法案件'] },
	inquiry: { must: ['属于行政查询事项'], mustNot: ['查询事项'] },
	'not-held': { must: ['本机关不掌握相关政府信息', '不掌握'], mustNot: ['掌握情况'] },
	'to-be-made': {
		must: ['没有现成信息需要另行制作', '需另行制作', '需加工汇总'],
		mustNot: ['现成材料', '制作图解']
	},
	'not-existing': { must: ['申请的政府信息不存在'], mustNot: ['不存在问题'] },
	'still-unclear': { must: ['补正后申请内容仍不明确'], mustNot: ['内容明确'] },
	petition: {
		must: ['信访举报投诉类申请', '信访类', '因信访事项不予处理'],
		mustNot: ['信访事项办结', '信访件']
	},
	duplicate: { must: ['重复申请', '属于重复提交的申请'], mustNot: ['重复建设'] },
	published: { must: ['要求提供公开出版物'], mustNot: ['出版物'] },
	excessive: { must: ['无正当理由大量反复申请', '大量、反复申请'], mustNot: ['大量申请'] },
	reissue: { must: ['确认或重新出具已获取信息'], mustNot: ['重新答复'] },
	uncorrected: { must: ['申请人无正当理由逾期不补正', '逾期未补正'], mustNot: ['补正材料'] },
	unpaid: { must: ['逾期未缴费', '逾期未按收费通知要求缴纳费用'], mustNot: ['缴费3元'] },
	'carried-in': {
		must: ['上年结转申请', '上年度结转来', '2022年结转'],
		mustNot: ['结转下年', '2023年结转至2024年', '上年收到']
	},
	'carried-out': {
		must: ['结转下年度继续办理', '结转至2024年', '转入下一年度'],
		mustNot: ['上年结转', '结转']
	},
	carried: { must: ['无结转'], mustNot: ['上年结转', '结转下年'] },
	'all-concluded': { must: ['办结率为100%', '办结率100%'], mustNot: ['办结率98%', '答复率100%'] },
	'in-time': { must: ['按期办结', '在法定期限内', '按时'], mustNot: ['按要求', '期限'] },
	'this-time': {
		must: ['2023年度', '本年度', '截至12月31日', '1月1日至12月31日'],
		mustNot: ['上半年', '12月', '6月30日']
	},
	'last-year': { must: ['上年无结转', '去年'], mustNot: ['今年', '上年结转'] },
	'as-reviewer': { must: ['作为行政复议机关', '作为复议机构'], mustNot: ['作为被申请人'] },
	direct: { must: ['未经复议直接起诉', '直接提起'], mustNot: ['复议后起诉'] },
	'after-review': { must: ['复议后起诉', '经行政复议后提起诉讼'], mustNot: ['行政复议'] },
	review: { must: ['行政复议案件', '复议申请'], mustNot: ['复议机关', '复议后起诉'] },
	lawsuit: { must: ['行政诉讼案件', '行政应诉'], mustNot: ['复议后起诉', '起诉'] },
	upheld: { must: ['结果维持', '被判决维持', '维持原行政行为'], mustNot: ['保持'] },
	corrected: { must: ['被纠正', '依法纠错'], mustNot: ['改正', '撤销'] },
	undone: { must: ['被判决撤销', '被撤销的案件', '责令重新答复'], mustNot: ['纠正', '胜诉'] },
	pending: { must: ['尚未审结', '正在审理中'], mustNot: ['审结'] },
	dismissed: { must: ['驳回诉讼请求', '胜诉'], mustNot: ['败诉'] },
	'named-request': {
		must: [
			'政府信息公开申请',
			'依申请公开申请表',
			'依申请公开事项',
			'公开申请件',
			'申请公开政府信息',
			'信息公开有效申请'
		],
		mustNot: ['依申请公开目录', '信息公开申请渠道', '信息公开指南', '被公开申请']
	},
	'on-request': {
		must: ['依申请公开9件', '依申请公开政府信息', '政府信息依申请公开11件'],
		mustNot: ['依申请公开事项']
	},
	'over-disclosure': {
		must: ['因政府信息公开引发', '涉及信息公开的', '信息公开类'],
		mustNot: ['政府信息公开申请', '公开信息']
	},
	asker: {
		must: ['公民、法人和其他组织', '申请人', '社会公众', '群众'],
		mustNot: ['自然人', '申请人无正当理由']
	},
	request: { must: ['申请5件', '申请书'], mustNot: ['申请人', '申请渠道', '政府信息公开申请'] },
	person: { must: ['自然人', '公民个人'], mustNot: ['公民、法人', '法人'] },
	organisations: { must: ['法人或其他组织', '法人'], mustNot: ['公民、法人和其他组织', '组织'] },
	business: { must: ['商业企业', '企业'], mustNot: ['事业单位'] },
	research: { must: ['科研机构'], mustNot: ['科研项目'] },
	'public-interest': { must: ['社会公益组织'], mustNot: ['社会组织'] },
	'legal-service': { must: ['法律服务机构', '律师事务所'], mustNot: ['法律顾问', '律师'] },
	channel: {
		must: ['网站', '信函', '线上', '电子邮箱', '当面', '其他渠道'],
		mustNot: ['渠道', '公众号']
	},
	'new-documents': {
		must: ['新增行政规范性文件8件', '新增2件规范性文件'],
		mustNot: ['新增申请8件', '新增专栏']
	},
	'sent-out-documents': {
		must: ['印发行政规范性文件6件', '印发厅行政规范性文件'],
		mustNot: ['印发通知', '印发规范性文件解读']
	},
	'within-time': {
		must: ['尚有5件申请在法定答复期限内。', '仍在法定期限内'],
		mustNot: ['均在法定期限内答复', '在规定时限内']
	},
	'left-over': { must: ['不予处理3件、其他2件'], mustNot: ['不予公开3件、其他2件', '其他处理2件'] },
	office: { must: ['镇党政办收到', '法制大队全年承办'], mustNot: ['县政府办公室', '综合办结率'] },
	'result-rate': { must: ['复议纠错率', '维持率为50%'], mustNot: ['办结率', '利率'] },
	fresh: { must: ['新收', '新受理', '新接收'], mustNot: ['收到', '更新'] },
	came: { must: ['收到', '接收'], mustNot: ['新收到', '签收'] },
	concluded: { must: ['办结', '办理完毕'], mustNot: ['办结率', '办理'] },
	handled: { must: ['受理量', '办理', '登记'], mustNot: ['办理程序', '依受理', '处理率'] },
	answered: { must: ['答复', '予以回复'], mustNot: ['答复率', '答复书', '答复期限'] },
	document: { must: ['行政规范性文件'], mustNot: ['政策文件'] },
	issued: { must: ['新制定', '制发', '出台'], mustNot: ['制作', '印发'] },
	'sent-out': { must: ['印发', '发布'], mustNot: ['制定印发', '公布'] },
	repealed: { must: ['废止'], mustNot: ['失效'] },
	'in-force': { must: ['现行有效'], mustNot: ['继续有效'] },
	licences: { must: ['行政许可决定'], mustNot: ['许可'] },
	penalties: { must: ['行政处罚案件'], mustNot: ['处罚'] },
	compulsion: { must: ['行政强制措施'], mustNot: ['强制'] },
	act: { must: ['实施', '采取'], mustNot: ['协助'] },
	area: { must: ['全县', '各部门'], mustNot: ['全局', '县直'] },
	self: { must: ['我局', '本机关', '全局'], mustNot: ['县政府', '他局'] },
	'our-place': { must: ['我县', '我市'], mustNot: ['我局', '全县'] },
	'of-which': { must: ['其中', '包括'], mustNot: ['中'] },
	among: { must: ['申请中，', '之中自然人'], mustNot: ['其中', '中心'] },
	sum: { must: ['共计', '合计', '共'], mustNot: ['分别'] },
	all: { must: ['全部办结', '均为'], mustNot: ['全部公开', '全年'] },
	each: { must: ['分别', '各'], mustNot: ['各部门', '各类'] },
	zero: { must: ['申请为零。', '“零受理”', '为空白。'], mustNot: ['零星', '无申请'] },
	none: { must: ['未收到', '没有', '无'], mustNot: ['无法提供', '尚未审结', '未经复议'] },
	filler: {
		must: ['依法', '规范', '通过', '作其他处理', '另有4件申请顺延至下年'],
		mustNot: ['协助', '转办']
	}
};
