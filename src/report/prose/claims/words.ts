import type { Row } from '../rows.ts';
import { outcomeWords } from './outcomes.ts';
import type { Sense } from './sense.ts';

const row = (name: string, pattern: RegExp, means: Sense): Row<Sense> => ({ name, pattern, means });

const lastYear = '(?:上一?年度?|去年|20\\d\\d年度?)';
const nextYear = '(?:下一?年度?|次年度?|明年|20\\d\\d年度?)';
const ends = '(?:继续)?(?:办理|答复|处理)?(?:的)?';
const agency = '(?:本|我)(?:行政)?(?:机关|单位|局|委|厅|办|院|署|处|站|队|中心|镇|乡|街道)';

/** Words of the tables and what stands round them, the first that fits. What none of them fits makes a statement one of something else. */
export const claimWords: readonly Row<Sense>[] = [
	row(
		'attribute',
		/主动公开(?:类|件|的|文件|公文|信息|政府信息)*(?:数)?(?:为|有|共)?(?=\d+[件份])/,
		{ is: 'attribute' }
	),
	...outcomeWords,

	// Over the turn of the year.
	row(
		'carried-in',
		new RegExp(
			`${lastYear}(?:末|底)?(?:未办结)?(?:结转|转结)(?!(?:至|到|入|为)?(?:下|次|明|20\\d))(?:来|过来|下来)?(?:至?(?:今年|本年度?))?${ends}|(?:${lastYear}|往年|历年|以前年度)(?:的)?(?:遗留|未办[结完]|尚未办[结完]|留存|跨年)(?:的|件)?${ends}|(?:遗留|跨年)(?:的)?(?:申请)?(?:件)?(?:转|结转|延续|顺延)(?:入|至|到)?(?:本|今|当)年度?${ends}|(?:转入|结转至|结转到|转至|顺延至|延续至)(?:本|今|当)年度?${ends}`
		),
		{ is: 'stage', stage: 'in' }
	),
	row(
		'carried-out',
		new RegExp(
			`(?:结转|转结|转|顺延|延续|移|留)(?:至|到|入|为|待)?${nextYear}${ends}|向${nextYear}(?:结转|转结)`
		),
		{
			is: 'stage',
			stage: 'out'
		}
	),
	row('open', /(?:正在|尚在|仍在|在)办(?:理)?(?:中|之中)?(?!公|事)/, { is: 'stage', stage: 'out' }),
	row('due', /应(?:办|办理|办结|答复|处理)(?=的|申请|依申请|政府信息|信息公开|件|\d)/, {
		...{ is: 'stage', stage: 'handled' }
	}),
	row('carried', /(?:年度?)?(?:结转|转结)/, { is: 'stage', stage: 'over' }),

	// Rates and times.
	row('all-concluded', /(?:办结|办理完毕)率(?:均?为|均?达到?|保持|是)?(?:了)?100%/, {
		is: 'all-concluded'
	}),
	row(
		'in-time',
		/按(?:时|期|规定(?:时限|期限)?)|如期|(?:依时|限时)|(?:均?在)?(?:法定|规定|答复)的?(?:期限|时限)(?:之?内)?/,
		{ is: 'in-time' }
	),
	row(
		'this-time',
		/截[至止](?:20\d\d年)?12月(?:31日|底)|(?:20\d\d年)?0?1月0?1日(?:起)?至(?:20\d\d年)?12月31日|20\d\d年度?|本年度?|今年|当年|全年|年度?内|年底前?|年末前?|报告期内?|统计期内?/,
		{ is: 'time' }
	),

	row('last-year', /上一?年度?|去年/, { is: 'last-year' }),

	// Reviews and lawsuits.
	row('as-reviewer', /作为[^，。；\d]{0,12}复议机[关构]/, { is: 'reviewer' }),
	row(
		'direct',
		/未经(?:行政)?复议(?:而)?(?:直接)?(?:(?:向[^，。；\d]{0,6})?提?起)?(?:的)?(?:(?:政府|政务)?信息公开(?:类)?)?(?:行政)?(?:诉讼|起诉)?|直接(?:提起|起诉)(?:的)?/,
		{
			is: 'direct'
		}
	),
	row(
		'after-review',
		/(?:经)?(?:行政)?复议后(?:再|又|仍)?(?:提?起)?(?:的)?(?:(?:政府|政务)?信息公开(?:类)?)?(?:行政)?(?:诉讼|起诉)/,
		{
			is: 'after'
		}
	),
	row('review', /(?:行政)?复议(?:案件|案|申请|事项)?(?!后|机[关构])/, { is: 'review' }),
	row('lawsuit', /(?:行政)?(?:诉讼|应诉)(?:案件|案|事项)?/, { is: 'lawsuit' }),
	row('tried', /(?:依法)?(?:审结|结案|审理完毕|审理终结)/, { is: 'tried' }),
	row('upheld', /(?:结果|予以|被|依法|判决|决定)*维持(?:原(?:行政行为|行政决定|决定|判))?/, {
		...{ is: 'result', result: 'upheld' }
	}),
	row('corrected', /(?:结果|予以|被|依法|判决|决定|裁定)*纠[正错](?:案件|的)?/, {
		is: 'result',
		result: 'corrected'
	}),
	row('lost', /(?:被|判决)*败诉(?:案件|的)?/, { is: 'result', result: 'lost' }),
	row(
		'undone',
		/(?:结果|予以|被|依法|判决|决定|裁定)*(?:撤销|确认违法|责令(?:重新答复|履行|重作))(?:案件|的)?/,
		{ is: 'result', result: 'undone' }
	),
	row('pending', /(?:尚未|仍未|未)(?:审结|办结|结案)|正在审理(?:中|之中)?|在审/, {
		...{ is: 'result', result: 'pending' }
	}),
	row('dismissed', /(?:被|依法|判决)*(?:胜诉|驳回(?:原告)?(?:诉讼请求|复议申请|申请|起诉)?)/, {
		...{ is: 'result', result: 'held' }
	}),

	// Requests.
	row(
		'named-request',
		/(?:依申请公开)?(?:政府|政务)?信息(?:依申请)?公开(?:的)?(?:有效)?申请(?!人|渠道|流程|表格|目录|指南|书范)(?:书|表|件|事项|案件)?|依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:的)?(?:有效)?申请(?!人|渠道|流程|表格|书范)(?:书|表|件|事项|案件)?|依申请(?:信息)?公开(?:政府信息)?(?:事项|办件|案件|申请件|件(?!数))|依申请信息公开|(?<!依|被)公开申请(?!人|渠道|流程|表格|书范)(?:书|表|件|事项)?|(?:政府|政务)信息申请(?:件|书|表)?|申请公开(?:的)?(?:政府|政务)?信息/,
		{ is: 'request', named: true }
	),
	row('on-request', /(?:(?:政府|政务)信息)?依申请公开(?:政府信息|工作)?/, { is: 'on-request' }),
	row(
		'over-disclosure',
		/(?:因|由|就|对|不服|涉及?|关于|有关|针对)?(?:政府|政务)?信息公开(?:工作|答复|类|事项|方面|问题|事宜|行为)?(?:有关|相关)?(?:的)?/,
		{ is: 'over-disclosure' }
	),
	row(
		'asker',
		/公民(?:[、和或及]|以及|或者)*法人(?:(?:[、和或及]|以及|或者)*其[他它]组织)?|申请人(?!无正当|逾期)|社会(?:公众|各界)|(?:人民)?群众|公众/,
		{
			is: 'asker'
		}
	),
	row('request', /申请(?:书|表|件|事项)?(?!人|渠道|流程|表格|目录)/, {
		...{ is: 'request', named: false }
	}),

	// Who asked, and by what way.
	row('person', /自然人|公民个人|公民|(?:村民|居民)(?:个人)?|个人/, {
		is: 'applicant',
		columns: ['person']
	}),
	row('organisations', /法人(?:(?:[、和或及]|以及|或者)*其[他它]组织)?/, {
		is: 'applicant',
		columns: ['business', 'research', 'public_interest', 'legal_service', 'other']
	}),
	row('units', /单位(?=(?:提出|提交)?(?:的)?申请|\d)/, {
		is: 'applicant',
		columns: ['business', 'research', 'public_interest', 'legal_service', 'other']
	}),
	row('business', /商业企业|企业/, { is: 'applicant', columns: ['business'] }),
	row('research', /科研(?:机构|院所)/, { is: 'applicant', columns: ['research'] }),
	row('public-interest', /(?:社会)?公益组织/, { is: 'applicant', columns: ['public_interest'] }),
	row('legal-service', /法律服务机构|律师事务所|律所/, {
		is: 'applicant',
		columns: ['legal_service']
	}),
	row(
		'channel',
		/(?:政府|门户|官方|政务|电子政务)*(?:网站|官网|网络|网上|互联网|平台)|在线(?:申请)?(?:系统|平台)?|线[上下]|信函|信件|邮寄|邮政(?:特快专递)?|特快专递|(?:电子)?邮[件箱]|传真|当面|现场|窗口|书面|纸质|电子|EMS|其[他它](?:渠道|方式|途径|形式)/,
		{ is: 'channel' }
	),

	// Where in its course.
	row('fresh', /新(?:收|受理|接|增)(?:到|收)?|新(?=申请)/, { is: 'stage', stage: 'fresh' }),
	row('came', /收到|接到|接收(?:到)?|收悉|收件|接受/, { is: 'stage', stage: 'came' }),
	row('concluded', /(?:办结|办理完毕|办理完结|办复|答复完毕)(?!率)/, {
		...{ is: 'stage', stage: 'concluded' }
	}),
	row('handled', /(?<!按|依)(?:受理|办理(?!程序|流程)|处理|收办|承办|登记)(?:量|数)?(?!率)/, {
		...{ is: 'stage', stage: 'handled' }
	}),
	row('answered', /(?:作出|做出|予以)?(?:答复|回复)(?!率|书|范|意见|期限)/, {
		...{ is: 'stage', stage: 'answered' }
	}),

	// Documents and decisions.
	row('document', /(?:行政)?规范性文件/, { is: 'document' }),
	row('issued', /(?:新)?(?:制定|制发|制订|出台)(?:了|出台|发布|印发|并公布|并印发)?/, {
		...{ is: 'made', cell: 'issued', plain: true }
	}),
	row('sent-out', /(?:印发|发布)(?:了)?/, { is: 'made', cell: 'issued', plain: false }),
	row('made-public', /对外公开(?:的)?/, {
		...{ is: 'made', cell: 'disclosed_total', plain: true }
	}),
	row('rules', /(?:地方政府|政府|部门)?规章(?!制度)/, { is: 'rules' }),
	row('repealed', /废止(?:了)?/, { is: 'made', cell: 'repealed', plain: true }),
	row('in-force', /现行有效/, { is: 'made', cell: 'in_force', plain: true }),
	row('licences', /行政许可(?:决定)?/, { is: 'decision', cell: 'licensing' }),
	row('penalties', /行政处罚(?:决定|案件|案)?/, { is: 'decision', cell: 'penalty' }),
	row('compulsion', /行政强制(?:决定|措施|案件)?/, { is: 'decision', cell: 'compulsion' }),
	row('act', /实施|下达|采取|开展/, { is: 'act' }),

	// Whose, how many, and what says nothing.
	row(
		'area',
		/全(?:省|市|县|区|州|盟|旗|系统)(?:各级|各)?(?:行政机关|政府(?!信息)|机关|部门|单位)?|各级(?:行政机关)?|各部门|各单位|各行政机关/,
		{ is: 'area' }
	),
	row('own-level', /(?:[本我]?[局委厅办]|[省市县区州镇乡](?:政府)?|机关)本级/, { is: 'own-level' }),
	// 分局: the agency itself only where it is one.
	row('branch', /(?<![各个县市区派到级]|其他)(?:全|我|本)?(?:分局|支队|大队)/, { is: 'branch' }),
	row('self', new RegExp(`${agency}|(?:全|我)(?:局|委|厅|办|院|镇|乡|街道)|机关`), { is: 'self' }),
	row('our-place', /我(?:省|市|县|区|州|旗|盟)/, { is: 'our-place' }),
	row('of-which', /其中|包括|包含/, { is: 'of-which' }),
	row('among', /[之当]?[中里](?![心央介止标小学国间])/, { is: 'among' }),
	row('sum', /共计|总共|总计|合计|累计|一共|共/, { is: 'sum' }),
	row('conclusion-rate', /(?:综合|总|总体)?办结率(?:（[^（）\d]{1,16}）)?/, { is: 'rate' }),
	row('fraction', /(?:三|四|五|六|七|八|九|十)分之(?:一|二|三|四|五|六|七|八|九)|一半|半数/, {
		is: 'fraction'
	}),
	row('share', /(?:约|仅)?(?<![抢霸侵])占(?:比)?(?:到|了)?/, { is: 'share' }),
	row('all', /全部|全都|均|都|皆/, { is: 'all' }),
	row('each', /分别|各(?!类)/, { is: 'each' }),
	row(
		'zero',
		/(?:为|是|：)?“?零”?(?:申请|受理|发生|件)?(?=$|[，。；、）“”])|为(?:无|空白)(?=$|[，。；、）])/,
		{
			is: 'zero'
		}
	),
	row(
		'none',
		/无一[件起例宗]?|没有一[件起例宗]|尚未|从未|未曾|暂未|暂无|尚无|不存在|没有|未有|未|没|无|零/,
		{ is: 'none' }
	),
	row(
		'filler',
		/承接|原(?:两|各)?(?:局|机构|单位)|经(?:依法|认真)?(?:审[查核]|核实|研究|检索|查找)|(?:作为)?复议(?:机[关构])|(?:人民)?法院|(?<=公开|提供|处理|告知)类|理由|原因|事由|按照?(?=“|其[他它]处理|不予|部分|无法|予以)|根据|依据|按照|由于|因此|从而|而|故|其|该|此|另行|书面|陆续|先后|逐一|逐件|最终|实际|现|目前|答复书|决定书|上述|以上|来自|新的|依法依规|依法|依规|及时|规范|认真|严格|积极|稳妥|妥善|准确|高效|有效|各类|任何|相关|有关|所有|发生|出现|产生|存在|引发|引起|导致|被申请|被提起|提起|提出|提交|递交|寄送|寄来|发来|要求|获取|决定|作出|做出|通过|方式|渠道|途径|形式|情况|情形|方面|具体|如下|办理结果|答复结果|结果|数量|总量|总数|件数|案件|件|一[件起宗例]|向|由|被|因|以|就|对|在|为|是|达到|达|有|已经|已|也|并且|并|且|还|仅|只|则|属于|属|的|了|过|到|量|数|等|内|经|及|以及|和|与|或者|或|、|“|”|"|□/,
		{ is: 'filler' }
	)
];
