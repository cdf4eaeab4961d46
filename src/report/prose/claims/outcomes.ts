import type { Row } from '../rows.ts';
import type { Sense } from './sense.ts';

const of = (is: 'outcome' | 'reason', ...any: string[][]): Sense => ({ is, any });
const row = (name: string, pattern: RegExp, means: Sense): Row<Sense> => ({ name, pattern, means });
/** 因属于…类信息: a reason with what stands round it. */
const reason = (name: string, core: string, ...any: string[][]): Row<Sense> =>
	row(
		name,
		new RegExp(
			`(?:属于?|系|涉及)?(?:${core})(?:类|性)?(?:的)?(?:政府)?(?:信息|材料|内容|事项|情形)?`
		),
		of('reason', ...any)
	);

const agency = '(?:本|我)(?:行政)?(?:机关|单位|局|委|厅|办|院|署|处|站|队|中心|镇|乡|街道)';
const secret = '(?:商业秘密|个人隐私|个人信息)';

/** Words for how requests ended, and why. */
export const outcomeWords: readonly Row<Sense>[] = [
	row(
		'already-public',
		/(?:属于?|告知)?已(?:经)?(?:主动|通过[^，。；：\d]{0,12}|在[^，。；：\d]{0,12}|向社会)?(?:对外)?(?:主动)?公开(?:的)?(?=\d)|(?:属于?|告知)(?:已)?主动公开(?:的)?(?=\d)/,
		{ is: 'already-public' }
	),
	row(
		'all-disclosed',
		/(?:全部|全都|[均都])(?:依法|已经?)*(?:予以?|给予|同意)?公开(?!率|的?(?:有|共|计)?\d)/,
		{
			is: 'outcome',
			any: [['disclosed'], ['disclosed', 'partly_disclosed']],
			all: true
		}
	),
	row(
		'disclosed-with-parts',
		/(?:全部|完全)(?:公开)?或(?:者)?部分(?:予以)?(?:公开|提供)|(?:予以)?公开类?（[含包](?:括)?(?:区分处理后)?(?:的)?部分公开(?:的)?）/,
		of('outcome', ['disclosed', 'partly_disclosed'])
	),
	row(
		'disclosed',
		/获得?(?:准|同意)?公开|(?:同意|准[予许]|可以|予以?|给予|决定)*(?:同意|准[予许]|可以|予以?|给予|决定|完全|完整|全文|全部)(?:公开|提供)(?!率)/,
		of('outcome', ['disclosed'], ['disclosed', 'partly_disclosed'])
	),
	row(
		'partly-disclosed',
		/(?:同意|准予|予以?|给予|决定)?部分(?:同意|准予|予以?|给予|内容)?(?:公开|提供)|部分同意(?=\d)|区分处理(?:(?:后|方式)公开)?/,
		of('outcome', ['partly_disclosed'])
	),
	row(
		'disclosed-in-list',
		/(?<=(?:答复|办理|处理)结果(?:[为是]|如下)?[：，]?|其中[，：]?|\d[件份宗起][、，；])公开(?=\d)|(?<=^|[，。；：（）])公开(?:的)?(?=\d+[件份宗][^。]*(?:部分公开|不予?公开|无法提供|不掌握|不予处理))|公开(?=[、和与及]部分公开)/,
		of('outcome', ['disclosed'], ['disclosed', 'partly_disclosed'])
	),
	row('withheld', /(?:决定)?(?:不予|不宜|不同意)公开/, of('outcome', ['withheld'])),
	row(
		'not-disclosed',
		/(?<!应|要)不公开|不(?:予|同意)提供|未予(?:公开|提供)|(?:被|予以)?拒绝(?:公开|提供)?|被拒(?!绝)/,
		of(
			'outcome',
			['withheld'],
			['withheld', 'unable'],
			['withheld', 'unable', 'not_processed'],
			['withheld', 'unable', 'not_processed', 'otherwise_closed']
		)
	),
	row(
		'unable',
		/(?:无法|不能)(?:提供|告知)(?:(?:相关|所申请)*(?:的)?(?:政府)?信息)?/,
		of('outcome', ['unable'])
	),
	row('not-processed', /不予处理/, of('outcome', ['not_processed'])),
	row(
		'otherwise-closed',
		/其[他它]处理(?:情形|方式)?|不再(?:予以|进行)?处理(?:其)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?/,
		of('outcome', ['otherwise_closed'])
	),
	row(
		'left-over',
		/(?<=不予处理(?:[^，。；、\d]{0,6})\d{1,5}[件份宗][、，；])其[他它](?=\d)/,
		of('outcome', ['otherwise_closed'], ['otherwise_closed_misc'], ['otherwise_closed_undivided'])
	),
	reason('state-secret', '国家秘密', ['withheld_state_secret']),
	reason('barred-by-law', '(?:其[他它])?(?:的)?法律、?(?:行政)?法规(?:规定|明确)*禁止(?:公开)?', [
		'withheld_by_law'
	]),
	reason('security', '(?:可能)?(?:危及)?“?三安全一稳定”?', ['withheld_security']),
	reason(
		'third-party',
		'(?:第三方|权利人)(?:明确)?不同意(?:公开)?(?=[，而的]|不予)|(?:保护|侵犯|损害|侵害)?第三方(?:的)?(?:合法)?(?:权益)?(?!的?商业|的?个人)',
		['withheld_third_party']
	),
	// One of the third parties' rights.
	row(
		'third-party-secret',
		new RegExp(
			`(?:属于?|系|涉及)?(?:保护|侵犯|损害|侵害)?(?:第三方(?:的)?)?${secret}(?:[、和或及]${secret})*(?:类|性)?(?:的)?(?:政府)?(?:信息|材料|内容|事项|情形)?`
		),
		{ is: 'reason', any: [['withheld_third_party']], part: true }
	),
	reason('internal', '(?:三类)?内部(?:事务|管理)', ['withheld_internal']),
	reason('deliberative', '(?:四类)?过程性(?:信息|材料)', ['withheld_deliberative']),
	reason('enforcement-file', '(?:行政)?执法案卷', ['withheld_enforcement_file']),
	reason('inquiry', '行政查询事项', ['withheld_inquiry_service']),
	reason(
		'not-held',
		`(?:(?:${agency})?(?:不|未|没有)(?:掌握|保存|持有|留存)|(?:不(?:属于?|是|为)|非)(?:${agency})所?掌握)(?:相关|所申请|申请|该|的)*`,
		['unable_not_held']
	),
	reason(
		'to-be-made',
		'(?:没有|无)现成(?:的)?信息(?:，?[、而]?需要?另行(?:加工)?制作)?|需要?(?:另行|对现有(?:的)?信息(?:进行)?)?(?:加工)?(?:制作|(?:加工|分析|汇总)[、和]?(?:汇总|分析|加工)|分析)(?:因而)?',
		['unable_not_existing']
	),
	row(
		'not-existing',
		/(?:政府|相关|申请|的)*信息不存在/,
		of(
			'reason',
			['unable_not_held'],
			['unable_not_existing'],
			['unable_not_held', 'unable_not_existing']
		)
	),
	reason(
		'still-unclear',
		'(?:申请内容不(?:明确|清楚|具体)[、，]?)?(?:经)?补正(?:后)?(?:的)?(?:申请)?(?:内容)?仍(?:然)?不(?:明确|清楚)',
		['unable_unclear']
	),
	row(
		'petition',
		/(?:属于?|涉及)?信访(?:[、和或]?(?:举报|投诉))*(?:类|性质)(?:的)?(?:申请|事项|诉求)?|信访(?:[、和或]?(?:举报|投诉))+(?:类)?申请|(?:因为?|属于?|以[^，。；\d]{0,8}名义(?:提出|进行|反映)?(?:的)?)信访(?:[、和或]?(?:举报|投诉))*(?:事项|问题|诉求|活动)?/,
		of('reason', ['not_processed_petition'])
	),
	row(
		'duplicate',
		/(?:属于?)?重复(?:提出|提交)?(?:的)?申请|(?<=申请)重复(?:提出|提交)/,
		of('reason', ['not_processed_duplicate'])
	),
	row(
		'published',
		/(?:要求|申请)?(?:提供|获取)?公开出版物/,
		of('reason', ['not_processed_published'])
	),
	row(
		'excessive',
		/(?:无正当理由)?(?:大量|多次)、?反复(?:提出)?申请/,
		of('reason', ['not_processed_excessive'])
	),
	row(
		'reissue',
		/(?:要求)?(?:行政机关)?(?:确认或(?:者)?重新出具|要求重新出具)(?:已?获取)?(?:的)?(?:信息)?/,
		of('reason', ['not_processed_reissue'])
	),
	row(
		'uncorrected',
		/(?:申请人)?(?:无正当理由)?(?:逾期|(?:在)?规定(?:的)?(?:期限|时限)内)(?:仍)?[未不](?:作|予|进行)?补正(?:且无正当理由)?/,
		of('reason', ['otherwise_closed_uncorrected'])
	),
	row(
		'unpaid',
		/(?:申请人)?逾期[未不](?:按(?:收费)?通知(?:要求)?)?[缴交](?:纳)?(?:信息处理)?费(?:用)?/,
		of('reason', ['otherwise_closed_unpaid'])
	)
];
