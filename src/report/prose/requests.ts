import { isBareRequest } from './bare.ts';
import type { Clause, Thing } from './clause.ts';
import { figure, type Reading } from './reading.ts';
import { rowOf, type Row } from './rows.ts';
import { clauseStart, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { wordsBefore } from './totals.ts';

const caseUnit = /^(?:件次|件|份|宗|起|项|条|次|个|例|封|人次)/;
const receives = /收到|新收|接收到|接收|接到|受理|收办|接受|收悉|登记|收件/;
const handles = /办理|办结|答复|处理|回复|办复|完成/;
const anyVerb =
	/(?:收到|新收到|新收|接收到|接收|接到|受理|收办|接受|收悉|登记|办理|办结|答复|处理|回复|办复|完成)(?:并(?:答复|办理|办结|回复))?(?:了|的|过)?/g;

/** Words that make a noun one of requests for information. */
export const requestRows: readonly Row<'request'>[] = [
	{ name: 'on-request', pattern: /依申请(?:公开|信息|获取)/, means: 'request' },
	{
		name: 'request-for-information',
		pattern:
			/(?:信息|公开)(?:(?!查询|登记|备案|许可|变更|审批|采集)[^，。；]){0,12}申请|申请[^，。；]{0,12}(?:公开|(?:政府|政务)信息|信息)/,
		means: 'request'
	},
	{ name: 'request-matters', pattern: /依申请(?:事项|件|办件|案件)$/, means: 'request' }
];

/** What is counted and is no request for information, by the words that name it. */
export const noRequestRows: readonly Row<Thing>[] = [
	{
		name: 'service-matters',
		pattern:
			/政务服务|服务事项|权力|办事(?!处)|(?:展示|梳理|实施|公布|发布|编制|认领|进驻|清单)[^，。；]*依申请|依申请(?:类|办理)?(?:政务服务|行政|六类|服务|权力)?[^，。；公]{0,6}事项(?!公开)[^，。；]{0,4}$(?<!(?:收到|受理|办理)依申请事项)/,
		means: 'service'
	},
	{
		name: 'documents-by-openness',
		pattern:
			/(?:作为|属于|列为|定为|认定为|确定为)依申请公开|依申请公开(?:的|类)?(?:文件|公文|文|信息数)$|(?:公文|文件)[^，。；]{0,8}依申请公开$/,
		means: 'other'
	},
	{
		name: 'pages-about-requests',
		pattern:
			/目录|指南|流程图|申请表格|栏目|培训|文书|规范(?!性)|会议|检查|考核|演练|机制|指引|模板|台账|专员|人员(?!提出|申请|提交|要求)|平台\d|制度|处理费|系统$/,
		means: 'other'
	},
	{
		name: 'challenges-and-complaints',
		pattern: /复议|诉讼|举报|信访|建议|提案|咨询(?!电话)|投诉|热线|来访/,
		means: 'other'
	},
	{
		name: 'outcomes',
		pattern:
			/予以公开|不予|部分公开|属于|重复|补正|公开率|撤回|撤销|逾期|超期|延期|告知|无法提供|不掌握|不存在|按时|按期/,
		means: 'outcome'
	}
];

/** By one way or of one sort of applicant only. */
const oneWay =
	/当面|书面|纸质|网络|网上|网页|网站|在线|信函|信件|来函|邮寄|邮政|邮件|传真|EMS|平台|系统|现场|线上|线下|窗口|自然人|公民(?!、)|法人(?!、|和|或|及)|商业企业|律师|个人(?!、)|单位(?:申请|提)|企业(?:申请|提)|机构(?:申请|提)/;
/** 线上、线下共收到申请12件: by all of several ways together. */
const manyWays =
	/(?:线上|网上|网络)(?:[、和及与]|以及)?(?:线下|网下|书面|现场|当面|信函|邮寄|窗口)[^，。；、\d]{0,6}(?:共|合计|总计)|(?:等|各(?:类|种)?|多种?|所有)(?:方式|渠道|途径|形式)/;
/** 共收到申请12件: a request of no other kind. */
const bareNoun =
	/^(?:了)?(?:的)?(?:各类|有效|书面|公开|社会|公众|群众|居民|村民|市民|公民|自然人|个人|法人|企业|网络|网上|网站|线上|线下|信函|邮寄|邮政|现场|当面|传真|纸质|在线|电子邮件|[、和及或])*(?:(?:公开)?申请(?:书|表|件|事项|公开)?|来信|来函|件)?(?:总)?(?:数量|数|量|件数)?$/;
const requestAfter =
	/^(?:[^，。；、（）\d]{0,6}的)?(?:有效|书面|网上|网络|群众|公民|自然人|社会各界)*(?:(?:(?:政府|政务)?信息)?依申请公开|依申请|(?:政府|政务)?信息公开(?:的)?申请|公开申请|政府信息申请|申请(?=$|书|表|公开)|申请(?:公开|获取)[^，。；]{0,8}信息)(?!目录|栏目|专栏|渠道|平台|制度|指南|流程|办理|答复|工作|系统)/;
/** 接到一位村民书面申请公开征地补偿: one who asks makes one request. */
const askedByOne =
	/^[^，。；、\d]{0,8}?(?:书面|当面|网上|邮寄|来信|来函|来人)?(?:申请|要求)(?:公开|获取)[^，。；\d]*(?:$)/;
const verbLast =
	/(?:收到|新收|接收到|接收|接到|受理|收办|接受|办理|办结|答复|处理|回复)(?:了)?(?:各类|有效|社会各界|公众|群众|公民|的)*$/;
const about =
	/依申请(?!类|办理|六|政务|事项|的?服务|行政)|信息公开[^，。；]{0,10}申请|申请公开|公开申请/;

/** 办理依申请公开业务指导电话52个: what is counted only goes with requests. */
const lastRequest = /^.*(?:依申请公开|申请公开|公开申请|依申请|申请)/;
const isAtRequest =
	/^(?:的|了|各类|要求|请求|诉求|有效|政府|政务|信息|公开|申请|事项|案件|办件|答复|回复|受理|办理|处理|办结|材料|书|表|函|信|来信|来函|业务|内容|数据|总数|数量|数|总量|量|件数|件|案|情况|工作|总|共|人|者|群众|公众|[，：、“”（）□\d])*$/;

/** 主动公开件86份，依申请公开件31份，不予公开件44份: documents by how open they are. */
function isOfDocuments({ sentence, amount }: Statement): boolean {
	const { text } = sentence;
	const before = text.slice(0, amount.start);
	if (/收到|受理|新收|接收|办理|申请(?!公开)/.test(before)) return false;
	return (
		/公文|发文|行文|起草|拟稿|文件|公开属性/.test(before) &&
		(/主动公开[^，。；]{0,6}\d/.test(before) || /属性|标[明注]|[，、]不予公开/.test(text))
	);
}

/**
 * Whether what stands at an offset is on requests for information: by its heading or by what was stated just before.
 */
export function isAboutRequests({ paragraph, offset, text }: Sentence, at = text.length): boolean {
	return (
		about.test(paragraph.heading) ||
		about.test(paragraph.text.slice(Math.max(0, offset - 200), offset + at))
	);
}

/** Reads how many requests for information came in or were handled, and how they ended. */
export function readRequests(
	printed: Statement,
	whole: Clause | null,
	before: Clause | null
): Reading | null {
	// 累计受理申请204件，其中2023年受理96件: the second is stated in the words of the first.
	const { shares } = printed;
	const statement =
		shares && !printed.sums ? { ...printed, lead: shares.lead, from: shares.from } : printed;
	const { sentence, amount, from, rest } = statement;
	const { head } = statement.lead;
	const segment = sentence.text.slice(from, amount.start);
	const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
	const bare = !amount.unit && (amount.value === 0 || /[数量]$/.test(head)) && /申请/.test(head);
	// 5人次申请公开政府信息: as many requests as times; of persons it is not stated how many each made.
	const asking =
		(amount.unit === '人次' && /^申请(?:公开|获取)/.test(rest)) ||
		(amount.value === 1 && /^[位名人户]$/.test(amount.unit) && askedByOne.test(rest));
	if (!bare && !asking && !caseUnit.test(amount.unit)) return null;
	// Without the word only a case of what was talked of before can be meant.
	if (!sentence.text.includes('申请') && /^[条次项个]/.test(amount.unit)) return null;
	const verbs = [...head.matchAll(anyVerb)];
	const verb = verbs.at(-1);
	const noun = verb ? head.slice(verb.index + verb[0].length) : head;
	const behind =
		(requestAfter.test(rest) || (asking && amount.unit !== '人次')) &&
		(asking ||
			verbLast.test(head) ||
			verb !== undefined ||
			statement.sums !== null ||
			/(?:共计|合计|总计|共)$/.test(segment));
	// 政务服务网展示依申请事项612项: matters of a service hall.
	const service = /依申请/.test(head) && rowOf(noRequestRows.slice(0, 1), segment);
	if (service) return { thing: 'service', noun, by: [service.row.name] };
	const [first] = verbs;
	const told =
		rowOf(requestRows, behind ? noun + rest : noun) ??
		(first && rowOf(requestRows, head.slice(Math.max(0, first.index - 8))));
	// 收到申请：自然人52件，法人9件，总计61件: what the list is of stands before its colon.
	const list = statement.sums ? wordsBefore(statement.sums).lead.head : '';
	const summed =
		statement.sums !== null &&
		(whole?.thing === 'request' || (receives.test(list) && rowOf(requestRows, list) !== null));
	const aboutThem =
		isAboutRequests(sentence, amount.start) ||
		// 新收申请3件，…共办理政府信息公开申请4件: said behind, of the same.
		((/(?:新收|收到)(?:的)?$/.test(head) || (verb !== undefined && bareNoun.test(noun))) &&
			about.test(sentence.text) &&
			!/其中|包括|包含/.test(sentence.text));
	// A new count of cases in a text on requests: 共收到申请12件, 2022年共受理204件.
	const implied =
		!told &&
		!behind &&
		verb !== undefined &&
		bareNoun.test(noun) &&
		aboutThem &&
		!/许可|审批|复议/.test(sentence.text.slice(0, amount.start)) &&
		!/[条次项个]/.test(amount.unit[0] ?? '') &&
		(receives.test(verb[0]) ||
			/申请/.test(noun + head.slice(0, verb.index).slice(-4)) ||
			// 办理依申请公开事项，全年办理2件.
			about.test(sentence.text.slice(0, from)));
	// 纸质申请17件 after another count of requests: of the same list.
	const besides =
		!told &&
		!implied &&
		statement.beside !== null &&
		before?.thing === 'request' &&
		/申请$/.test(noun) &&
		aboutThem;
	const bareRequest =
		!told && !behind && !implied && !summed && isBareRequest(statement, aboutThem);
	if (!told && !behind && !implied && !summed && !besides && !bareRequest) return null;
	const scope = implied || bareRequest ? clause : segment.replace(/咨询电话/, '');
	const other =
		rowOf(noRequestRows, scope) ??
		rowOf(noRequestRows.slice(0, 2), implied ? sentence.text.slice(0, amount.start) : clause);
	if (other) return { thing: other.row.means, noun, by: [other.row.name] };
	if (
		told &&
		verb &&
		!behind &&
		!summed &&
		!/(?<!依)申请(?:公开|获取)/.test(noun) &&
		!isAtRequest.test(noun.replace(lastRequest, ''))
	)
		return { thing: 'other', noun, by: ['goes-with-requests'] };
	if (isOfDocuments(statement)) return { thing: 'other', noun, by: ['documents-by-openness'] };
	const by = [
		told
			? told.row.name
			: summed
				? 'sum-of-requests'
				: bareRequest
					? 'bare-request'
					: 'implied-request'
	];
	const way = manyWays.test(segment) ? '' : (oneWay.exec(segment)?.[0] ?? '');
	const reading: Reading = {
		thing: 'request',
		noun,
		by,
		channel: { kind: way ? 'other' : 'none', subject: way },
		from: clauseStart(sentence, from)
	};
	if (
		!verb &&
		!summed &&
		statement.sentence.amounts[0] !== amount &&
		whole?.thing === 'information'
	)
		return { ...reading, role: 'part', doubts: ['requests_narrated'] };
	// 制发公文120件，其中依申请公开20件: documents by how open they are.
	if (
		!verb &&
		!summed &&
		statement.partOf !== null &&
		statement.partOf !== 'untold' &&
		!/收到|受理|申请|办理|收办/.test(statement.partOf.words)
	)
		return { ...reading, thing: 'other', role: 'part' };
	const fresh = /新收(?:到)?(?:政府信息公开)?(?:申请)?$/.test(head) || verb?.[0].startsWith('新收');
	// 其中网络申请5件 is a part; 各类申请50件，其中依申请公开12件 is the whole.
	if (statement.partOf !== null && !fresh && (whole?.thing === 'request' || !told))
		return { ...reading, role: 'part' };
	// 收到自然人申请4件、法人申请1件: parts, and no sum is stated.
	if (way && !summed && statement.goesOn)
		return { ...reading, role: 'item', doubts: ['requests_narrated'] };
	// 收到申请61件，上年结转4件，共计65件: of more than came in.
	const { sums } = statement;
	if (sums && /结转|转结|上年|去年/.test(sentence.text.slice(sums.amount.end, amount.start)))
		return { ...reading, role: 'total' };
	if (besides && !before?.figure)
		return { ...reading, role: 'item', doubts: ['requests_narrated'] };
	if (besides) return { ...reading, role: 'item', ...figure('requests_narrated', 0) };
	const rank =
		way && !summed
			? 0
			: receives.test(segment) || summed
				? implied && !fresh
					? 2
					: 4
				: handles.test(segment)
					? 1
					: 3;
	return { ...reading, role: way ? 'item' : 'total', ...figure('requests_narrated', rank) };
}
