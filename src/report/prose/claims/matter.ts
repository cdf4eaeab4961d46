import type { Challenge, Matter } from './claim.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';

const unit = /^(?:件|份|宗|起|例|案)$/;
const countUnit = /^(?:件|宗|起|例|案)$/;
/** Its own act on somebody, and nothing but the decision behind the verb. */
const ownAct =
	/^(?:20\d\d年度?|本年度?|今年|全年|年内)*，?(?:[本我](?:局|委|厅|办|院|镇|乡|街道|单位|机关|分局|队|所))?(?:共|累计)?(?:依法)?对[^，。；、各]{2,16}(?:作出|做出|实施|下达)(?:了)?行政(?:处罚|许可|强制)(?:决定|案件|措施)?(?:共|计|合计)*$/;
/** Some of the natural persons who ask. */
const villagers = /村民|居民/;
const documentUnit = /^(?:件|份|部|个)$/;

/** The challenges that words name; null for none. */
export function challengeIn(words: Features): Challenge | null {
	if (words.has('after')) return 'after';
	if (words.has('direct')) return 'direct';
	const [review, lawsuit] = [words.has('review'), words.has('lawsuit')];
	if (review && lawsuit) return 'both';
	// Only lawsuits are won and lost.
	return review ? 'review' : lawsuit || isWonOrLost(words) ? 'lawsuit' : null;
}

/** 胜诉, 败诉, over disclosure. */
function isWonOrLost(words: Features): boolean {
	return words.results.length > 0 && /[胜败]诉/.test(words.text) && isOverDisclosure(words);
}

/** Whether words name disclosure as what challenges are about. */
export function isOverDisclosure(words: Features): boolean {
	return (
		words.has('over-disclosure', 'on-request', 'ground') ||
		words.request === 'named' ||
		/信息公开/.test(words.text)
	);
}

/** 各类申请260件: of licences and whatever else is asked for, not only of information. */
export function isOfAllKinds({
	request,
	has,
	text
}: Pick<Features, 'request' | 'has' | 'text'>): boolean {
	return (
		request === 'bare' && !has('over-disclosure', 'on-request') && /各[类种](?:的)?申请/.test(text)
	);
}

/** Whether what stands here is stated of requests for information. */
export function isOfRequests({ request, has, stages, text }: Features, context: Context): boolean {
	if (request === 'named') return true;
	if (context.mixed && has('over-disclosure')) return true;
	if (has('on-request') && (stages.size > 0 || /[数量][为是]?$/.test(text))) return true;
	if (request && has('over-disclosure')) return true;
	// 上年结转申请4件: under no heading, of what the form asks for.
	if (
		request &&
		context.topic === null &&
		!context.doubt &&
		(stages.has('in') || stages.has('out'))
	)
		return true;
	return context.topic === 'requests' && !context.doubt;
}

/** What a number counts in the terms of the form; null where it counts something else, or the words do not decide. */
export function matterOf(
	words: Features,
	measure: { unit: string; value: number },
	context: Context
): Matter | null {
	if (words.strange) return actOn(words, measure.unit);
	const bare =
		measure.unit === '' && (measure.value === 0 || /[数量]$|[数量][为是]$/.test(words.text));
	// 上年结转2条: only what is asked for is carried over.
	const carried = words.stages.has('in') || words.stages.has('out');
	const items = measure.unit === '项' && /依申请公开事项$/.test(words.text);
	const counts = bare || items || unit.test(measure.unit) || (carried && measure.unit === '条');
	const challenge = challengeIn(words);
	if (challenge || (context.topic === 'challenges' && namesChallenge(words)))
		return bare || countUnit.test(measure.unit)
			? ofChallenges(words, challenge ?? anyOf(context), context)
			: null;
	if (words.has('document', 'rules') || (context.topic === 'documents' && words.made.length))
		return documentUnit.test(measure.unit) ? ofDocuments(words) : null;
	const decided =
		counts || measure.unit === '件次' || (measure.unit === '项' && /决定数/.test(words.text));
	if (words.decisions.length) return decided ? ofDecisions(words, context) : null;
	return counts && !isOfAllKinds(words) && isOfRequests(words, context)
		? ofRequests(words, context)
		: null;
}

/** 复议3件、诉讼2件，未审结1件: of one group, or of all that were stated together. */
function anyOf({ which, cases }: Context): Challenge | null {
	if (new Set(cases).size < 2) return which;
	return cases.some((one) => one === 'review' || one === 'both') ? 'both' : 'lawsuit';
}

function namesChallenge(words: Features): boolean {
	return (
		words.results.length > 0 ||
		words.has('tried') ||
		(words.has('over-disclosure') && words.request === null)
	);
}

function ofChallenges(words: Features, which: Challenge | null, context: Context): Matter | null {
	const { stages, results, outcomes, reasons, decisions, channels } = words;
	if (!which || results.length > 1) return null;
	if (outcomes.length || reasons.length || decisions.length || channels.length) return null;
	// 因答复引发行政诉讼3件: what the cases were about.
	const ground = /(?:因|对|不服|就)[^，。；]{0,12}[答回]复/.test(words.text);
	if (words.has('document')) return null;
	if (
		[...stages].some(
			(stage) => !/^(?:came|handled)$/.test(stage) && !(ground && stage === 'answered')
		)
	)
		return null;
	// A government decides reviews as well as being challenged.
	if (context.reviewer || words.has('reviewer')) return null;
	if (stages.has('handled') && (/受理/.test(words.text) || context.owner?.kind === 'government'))
		return null;
	const result = results[0] ?? (words.has('tried') ? 'decided' : null);
	return { of: 'challenge', which, result, ...(stages.has('handled') && { handled: true }) };
}

function ofDocuments({ made, request, outcomes, channels, stages, has }: Features): Matter | null {
	const [how] = made;
	if (!how?.plain || made.some(({ cell }) => cell !== how.cell)) return null;
	if (request || outcomes.length || channels.length || stages.size) return null;
	// 规章和规范性文件2件: of both together.
	if (has('rules') && has('document')) return null;
	return { of: 'document', cell: how.cell, rules: has('rules') };
}

/** 对违规企业作出行政处罚14件: some of the decisions, whatever the words between say of them. */
function actOn(
	{ decisions, text, has, request, outcomes, results }: Features,
	unit: string
): Matter | null {
	const [decision] = decisions;
	if (!decision || decisions.length > 1 || !countUnit.test(unit)) return null;
	if (request || outcomes.length || results.length || has('area', 'review', 'lawsuit', 'document'))
		return null;
	return ownAct.test(text) ? { of: 'decision', cell: decision.cell, part: true } : null;
}

function ofDecisions(words: Features, { topic, doubt }: Context): Matter | null {
	const { decisions, request, outcomes, channels, results, stages, text } = words;
	if (decisions.length !== 1 || request || outcomes.length || channels.length) return null;
	const acts = /作出|做出|实施|下达|办出|[核颁签]发|准予|决定数量?[为是]?$/.test(text);
	// 复议6件，其中行政处罚2件: what the cases were about.
	if (results.length || (topic === 'challenges' && !stages.size && !acts)) return null;
	// 归集公示行政许可640件、行政处罚80件: what was done to the first was done to all.
	if (doubt && !stages.size && !acts) return null;
	if (
		(/受理|登记/.test(text) && !stages.has('concluded')) ||
		[...stages].some((stage) => !/handled|concluded/.test(stage))
	)
		return null;
	return { of: 'decision', cell: decisions[0]!.cell };
}

function ofRequests(words: Features, context: Context): Matter | null {
	const { stages, outcomes, reasons, channels, request } = words;
	// 群众和企业的申请: of everybody.
	const applicants = isOfEverybody(words) ? [] : words.applicants;
	if (words.made.length || words.has('already-public')) return null;
	if (words.results.length) return isOpen(words) && !context.subset ? openAt(words) : null;
	const carried = stages.has('in') || stages.has('out') || stages.has('over');
	if (outcomes.length || reasons.length) {
		const columns = context.columns && !context.ofOutcome ? { columns: context.columns } : null;
		if (applicants.length || channels.length) return null;
		// 6件申请中，部分公开2件: of some, and no more than of all.
		const some = context.subset && !columns;
		if (carried || stages.has('fresh')) return null;
		if (reasons.length) {
			const rows = reasons.length > 1 ? [reasons.flatMap(({ any }) => any[0]!)] : reasons[0]!.any;
			// 因本机关不掌握等原因无法提供: the reasons are examples, and the number that of all that ended so.
			const examples = namesExamples(words);
			if (examples && !outcomes.length) return null;
			return {
				of: 'outcome',
				any: examples ? [...outcomes.flatMap(({ any }) => any), ...rows] : rows,
				part: some || reasons.some(({ part }) => part),
				...columns
			};
		}
		if (stages.has('came')) return null;
		const any =
			outcomes.length > 1
				? [
						[...new Set(outcomes.flatMap(({ any: [first] }) => first!))],
						// 两项共87件: of both together.
						...(words.has('sum') ? [] : outcomes.flatMap(({ any }) => any))
					]
				: outcomes[0]!.any;
		return { of: 'outcome', any, ...(some && { part: true }), ...columns };
	}
	if (applicants.length && !context.subset && context.ofOutcome && context.outcome)
		return ofApplicants(words, context.outcome);
	if (context.subset || context.ofOutcome) return null;
	// 剩余1件为网络申请: of what is left, and not of all.
	if (channels.length && /[剩余]/.test(words.text)) return null;
	if (applicants.length)
		return channels.length || carried || words.has('each')
			? null
			: { of: 'applicant', columns: [...new Set(applicants)], part: villagers.test(words.text) };
	// 线上线下共收到: by all ways.
	const byAll = channels.length > 1 && words.has('sum') && request === 'named';
	if (channels.length && !byAll) return carried ? null : { of: 'channel', words: words.text };
	// 办结38件，含上年结转3件: of those carried in.
	const onlyIn = stages.size === 1 && stages.has('in');
	if (context.ofConcluded && stages.size && !onlyIn) return null;
	if (carried) {
		// 收到与结转合计: all that was there to handle.
		const both =
			(stages.has('came') || stages.has('fresh') || stages.has('handled')) &&
			!stages.has('out') &&
			stages.size === 2;
		if (both && words.has('sum')) return { of: 'requests', stage: 'came' };
		// 办理上年结转的3件.
		if (isHandledIn(words)) return { of: 'requests', stage: 'in' };
		const [stage] = stages;
		if (stages.size !== 1 || (stage === 'over' && /\d年|[上去下来]年/.test(words.text)))
			return null;
		return stage === 'in' || stage === 'out' || stage === 'over' ? { of: 'requests', stage } : null;
	}
	const noun =
		request !== null ||
		/应办|需办/.test(words.text) ||
		(/收到的$/.test(words.text) && context.topic === 'requests') ||
		(context.topic === 'requests' && stages.has('concluded') && stages.size === 1) ||
		words.has('on-request') ||
		(/[收办结]件/.test(words.text) && context.topic === 'requests') ||
		(words.has('asker') && !words.has('none') && context.topic === 'requests');
	if (stages.size) {
		if (!noun && !context.total && !(stages.has('fresh') && stages.size === 1)) return null;
		if (words.has('in-time')) return null;
		return { of: 'requests', stage: stageOf(words) };
	}
	const number = words.has('on-request') && /[数量][为是]?$/.test(words.text);
	const named = context.mixed && words.has('over-disclosure');
	return request || number || named ? { of: 'requests', stage: 'any' } : null;
}

/** 办理上年结转的申请3件: at least so many were carried in. */
export function isHandledIn({ stages, has }: Features): boolean {
	const others = [...stages].filter((stage) => stage !== 'in');
	const done = others.every((stage) => /^(?:handled|concluded|answered)$/.test(stage));
	return stages.has('in') && others.length > 0 && done && !has('sum', 'of-which');
}

/** Whether those who asked are named as all there are. */
function isOfEverybody({ applicants, text }: Features): boolean {
	return applicants.length > 0 && /(?:群众|公众|社会各界)[、和及与](?:企业|法人|组织)/.test(text);
}

/** Whether the reasons named are only some of those there were: 信访、重复申请等. */
export function namesExamples({ reasons, examples }: Features): boolean {
	return reasons.length > 0 && examples;
}

/** 不予公开5件，其中自然人3件: how the requests of some ended. */
function ofApplicants(
	{ applicants, channels, stages, text, has }: Features,
	outcome: Extract<Matter, { of: 'outcome' }>
): Matter | null {
	if (channels.length || stages.size || has('each') || outcome.columns) return null;
	const part = outcome.part === true || villagers.test(text);
	return { ...outcome, part, columns: [...new Set(applicants)] };
}

/** Of requests, 未办结 is what was carried on. */
export function isOpen({
	results,
	outcomes,
	reasons,
	applicants,
	channels,
	text,
	has
}: Features): boolean {
	const other = outcomes.length + reasons.length + applicants.length + channels.length;
	return (
		results.every((result) => result === 'pending') && !other && !/审/.test(text) && !has('in-time')
	);
}

function openAt({ lastYear, stages }: Features): Matter | null {
	return [...stages].some((stage) => stage !== 'out' && stage !== 'in')
		? null
		: { of: 'requests', stage: lastYear || stages.has('in') ? 'in' : 'out' };
}

type RequestStage = Extract<Matter, { of: 'requests' }>['stage'];

function stageOf({ stages }: Features): RequestStage {
	const [fresh, came, handled, concluded, answered] = (
		['fresh', 'came', 'handled', 'concluded', 'answered'] as const
	).map((stage) => stages.has(stage));
	if ((came || fresh || handled) && (concluded || answered)) return 'answered';
	if (answered) return 'answered';
	if (concluded) return 'concluded';
	if (handled) return fresh ? 'any' : 'handled';
	return fresh ? 'fresh' : 'came';
}
