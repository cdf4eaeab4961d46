import type { SiteOwner } from './owner.ts';
import { clauseStart } from './sentence.ts';
import type { Statement } from './statement.ts';
import { isOfRequestWords } from './whole/parse.ts';

/** 收到申请, 申请数量: nothing is said of what was applied for. */
const received =
	/(?:收到|接到|接收|收悉|受理|收办|新收|登记|办理|收)(?:了|到|过)*(?:各类|有效|书面|网上|社会各界|公众|群众|公民|居民|村民|市民|自然人|法人|商业企业|企业|个人|单位|其他|组织|[、和或及]|的)*(?:(?:提出|提交|递交)的?)?申请(?:书|件|表)?(?:的?(?:总数量?|数量|件数|总量|数|量)|方式|渠道|情况)?(?:分别)?$/;
const labelled = /^[^，。；：]{0,3}申请(?:书|件)?的?(?:总数量?|数量|件数|总量|数|量)$/;

/** What people apply for elsewhere than here, and where. */
const otherMatter =
	/许可|审批|服务|办事(?!处)|补[贴助偿]|救助|低保|登记|认定|仲裁|调解|援助|理赔|资助|备案|证照|证件|[办发颁领]证|贷款|奖[励项补金]|专[利项]|住房|公租|入学|入[党园住]|落户|用地|执行|强制|复核|鉴定|窗口|大厅|商标|报名|报建|报装|职称|科研|项目|课题|检[验测定]|调档|提取|缴存|挂失|年审|注册|工伤|伤残|退役|优抚|养老|退休|参保|就业|创业|旅行|签证|护照|行政相对人|就诊|病历|租房|房产|危房|困难|帮扶|慰问|会员|采访|参观|志愿|培训|考试|招生|转学|休学|助学|法律|公证|网上办|一网通办|好差评/;

/** What is said of requests for information, and hardly of others. */
const ofDisclosure =
	/信息公开|政务公开|依申请|公开申请|申请公开|要求公开|(?:同意|不予|部分|予以)公开|信息不存在|非本机关|不属于?本机关|不予处理|申请人|公民、法人|自然人|结转|延期答复|答复(?:申请|率|\d)|要求(?:获取|提供)/;

/** 要求公开补偿协议: what was asked for says nothing of what kind the request is. */
const asked = /(?:要求|申请|请求)(?:公开|获取|提供|查询)[^。；]*/g;

/** 均为公租房申请; 其中信息公开申请39件: what is stated behind a number of requests makes them others. */
function isOfOtherMatters(behind: string, owner: SiteOwner | null): boolean {
	if (/其中[^。；\d]*(?:依申请公开|(?:信息|政务)公开(?:的)?申请)/.test(behind)) return true;
	const kind = /(?:均|都|皆|全部|主要)(?:为|是|系|属于?|涉及|关于)([^，。；]{2,30})/.exec(
		behind
	)?.[1];
	return kind !== undefined && !isOfRequestWords(kind, owner);
}

/** Whether a number is of requests that the text does not say to be for information, and that can be no others. */
export function isBareRequest(
	{ sentence, amount, from, lead, sums }: Statement,
	aboutThem: boolean
): boolean {
	const { text, paragraph, owner, before } = sentence;
	if (!text.slice(0, amount.start).includes('申请')) return false;
	const start = clauseStart(sentence, from);
	const head = lead.head.slice(-24);
	const colon = text.slice(clauseStart(sentence, Math.max(0, start - 1)), start);
	const list = sums !== null && text[start - 1] === '：' && received.test(colon.slice(0, -1));
	const label = labelled.test(
		text
			.slice(start, from + lead.head.length)
			.split('）')
			.at(-1)!
	);
	if (!received.test(head) && !list && !(label && aboutThem)) return false;
	const behind = text.slice(amount.end);
	if (isOfOtherMatters(behind, owner)) return false;
	const said = paragraph.heading + (before?.text ?? '') + text.slice(0, amount.end);
	const told = said.replace(/登记受理|受理登记|(?:收到|接收|受理)、?登记/g, '');
	if (otherMatter.test(told + behind.replace(asked, ''))) return false;
	const after = paragraph.text.slice(sentence.offset + text.length).slice(0, 60);
	return (
		owner?.kind === 'government' ||
		owner?.kind === 'town' ||
		ofDisclosure.test(said + behind + after)
	);
}
