import type { Row } from '../rows.ts';
import type { Sense } from './sense.ts';

const row = (name: string, pattern: RegExp, means: Sense): Row<Sense> => ({ name, pattern, means });

const lastYear = '(?:[上前]一?年度?|去年|20\\d\\d年度?)';
const nextYear = '(?:下一?年度?|[来翌]年度?|次年度?|明年|20\\d\\d年度?)';
/** 转, 顺延, 留, 带, 滚: over the turn of the year, whatever the verb. */
const over = '(?:延期|[结转延续顺移留滚跨递带交])+';
const ends = '(?:继续)?(?:办理|答复|处理)?(?:的)?';
/** Words for what goes over the turn of the year, and for what is still to be done. */
export const turnWords: readonly Row<Sense>[] = [
	row(
		'carried-in',
		new RegExp(
			`(?:从|由|自)?${lastYear}(?:末|底)?(?:未办结)?(?:结转|转结|顺延|延续|滚存|遗留|转入|带入|留转|移转)(?!(?:至|到|入|为)?(?:下|次|明|20\\d))(?:来|过来|下来)?(?:至?(?:今年|本年度?))?${ends}|(?:${lastYear}|往年|历年|以前年度)(?:的)?(?:遗留|[留剩余]下|未结|未办[结完]|尚未办[结完]|留存|跨年)(?:的|件)?${ends}|(?:遗留|跨年)(?:的)?(?:申请)?(?:件)?(?:转|结转|延续|顺延)(?:入|至|到)?(?:本|今|当)年度?${ends}|${lastYear}(?:[转留剩]|移交)(?:过来|下来|来)|${over}(?:入|进|至|到)(?:本|今|当)年度?${ends}|(?:${lastYear}|上年度?|往年)(?:的)?(?:没有?|未能?|尚未|没能)(?:办理?|处理|答复)(?:结|完毕?|好)?(?:的)?(?=\\d|申请|依申请|政府信息|信息公开)|(?:年初|期初)(?:尚|仍)?有?(?:待办|在办|未办结|未结|结存|存量|留存|遗留)(?:的)?|(?:连同|加上|外加|含|包括)${lastYear}(?:的|申请)*(?=\\d+件)`
		),
		{ is: 'stage', stage: 'in' }
	),
	row(
		'carried-out',
		new RegExp(`${over}(?:至|到|入|为|待|给)?${nextYear}${ends}|向${nextYear}(?:结转|转结)`),
		{
			is: 'stage',
			stage: 'out'
		}
	),
	row(
		'open',
		/(?:正在|尚在|仍在|在)(?:按程序|依法|依规|按规定|抓紧|加紧)?办(?:理)?(?:中|之中)?(?!公|事|结|毕|复|完|法)|处[于在](?:办理|答复|审查)(?:流程|期限|时限|过程|阶段|状态)?(?:之?[中内])|跨年(?:办理|结转)?(?=[，。；]|$)/,
		{
			is: 'stage',
			stage: 'out'
		}
	),
	row(
		'within-time',
		/(?:(?:尚|仍|还)(?:在|处于|未到|未满|未届)|(?<=[尚仍还]有\d{1,6}[件份宗起](?:政府信息公开)?(?:申请)?)(?:在|处于|未到))(?:法定|规定)?(?:的)?(?:答复|办理|处理)?(?:的)?(?:期限|时限|期)(?:之?内)?(?=[，。；]|$)/,
		{ is: 'stage', stage: 'out' }
	),
	row(
		'due',
		/(?:应|需要?|要)(?:办|办理|办结|答复|处理)(?=的|申请|依申请|政府信息|信息公开|件|总|\d)/,
		{
			is: 'stage',
			stage: 'handled'
		}
	),
	row(
		'carried',
		/跨年(?:办理|处理|结转|答复)?的?(?:件|申请)?(?=\d)|(?:年度?)?(?:结转|转结)|(?<=[无没]有?)(?:遗留|积压)(?:件)?/,
		{
			is: 'stage',
			stage: 'over'
		}
	)
];
