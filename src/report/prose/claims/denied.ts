import { topicAt } from '../challenges.ts';
import type { Matter } from './claim.ts';
import { featuresOf, type Features } from './features.ts';
import { challengeIn, isOfRequests, isOpen, isOverDisclosure } from './matter.ts';
import type { Saying, Words } from './sayings.ts';

/** 未收到申请, 无结转, 没有被纠正的复议: what there was none of. */
export function saidOfNone(words: Words): Saying[] {
	const { tokens, sentence } = words;
	const at = tokens.flatMap(({ is }, i) => (is === 'none' ? [i] : []));
	const first = at[0];
	if (first === undefined) return [];
	// 除此外，再无申请: none but those stated.
	if (/除|此外|[再另]$/.test(sentence.text.slice(0, tokens[first]!.start))) return [];
	const before = tokens.slice(0, first);
	return at.flatMap((from, i) => {
		const object = tokens.slice(from + 1, at[i + 1]);
		return deniedIn(featuresOf(before, sentence), featuresOf(object, sentence), words).map(
			(matter): Saying => ({
				matter,
				how: 'none',
				value: 0,
				said: featuresOf(tokens, sentence),
				start: tokens[0]!.start,
				end: object.at(-1)?.end ?? tokens[from]!.end,
				anchor: tokens[from]!.start
			})
		);
	});
}

function deniedIn(
	before: Features,
	denied: Features,
	{ context, said, sentence, tokens }: Words
): Matter[] {
	if (said.has('zero') || denied.has('in-time', 'all')) return [];
	const challenge = challengeIn(denied) ?? challengeIn(before);
	const stages = new Set([...denied.stages]);
	if (challenge || (context.topic === 'challenges' && denied.results.length)) {
		const which = challenge ?? context.which;
		const results = new Set([...denied.results, ...before.results]);
		if (!which || said.decisions.length || said.has('document') || said.outcomes.length) return [];
		if (stages.size > 1 || (stages.size === 1 && !stages.has('came'))) return [];
		if (
			results.size > 1 ||
			(results.size === 1 && !results.has('corrected') && !results.has('lost'))
		)
			return [];
		// Only lawsuits are lost.
		if (results.has('lost') && which === 'review') return [];
		if (results.size === 0 && context.topic === 'other' && !isOverDisclosure(said)) return [];
		const sure = context.sure || isOverDisclosure(said);
		if (!sure && topicAt(sentence, tokens[0]!.start) === 'other') return [];
		const of = results.has('lost') && which === 'both' ? 'lawsuit' : which;
		return [{ of: 'challenge', which: of, result: results.size ? 'corrected' : null }];
	}
	if (denied.has('document')) {
		const cells = new Set(denied.made.map(({ cell }) => cell));
		if (cells.size !== 1 || said.request || said.outcomes.length || said.decisions.length)
			return [];
		return [{ of: 'document', cell: [...cells][0]!, rules: false }];
	}
	const [decision, ...others] = denied.decisions;
	if (decision && !others.length && said.decisions.length === 1)
		return isAct(denied) ? [{ of: 'decision', cell: decision.cell }] : [];
	if (said.decisions.length || said.made.length) return [];
	const ofRequests =
		// 没有因逾期不补正作其他处理的申请: in the form's own words.
		(denied.request && denied.reasons.length > 0 && denied.outcomes.length > 0) ||
		isOfRequests(said, context) ||
		(said.has('on-request') && !said.request && !context.doubt);
	if (!ofRequests || said.channels.length || context.subset) return [];
	if (said.results.length)
		return isOpen(denied) && !before.results.length && stages.size === 0
			? [{ of: 'requests', stage: said.lastYear ? 'in' : 'out' }]
			: [];
	const carried = ['in', 'out', 'over'].filter((stage) => stages.has(stage as 'in'));
	if (carried.length) {
		if (stages.size > 1 || denied.outcomes.length || denied.applicants.length) return [];
		const open = said.lastYear ? 'in' : 'out';
		const stage = carried[0] === 'over' ? open : (carried[0] as 'in' | 'out');
		return [{ of: 'requests', stage }];
	}
	if (denied.outcomes.length || denied.reasons.length) {
		if (before.applicants.length || denied.applicants.length) return [];
		if ([...stages].some((stage) => !/^(?:came|answered)$/.test(stage))) return [];
		// 没有属于信访、不予处理的情形: what ended so for that reason.
		const none = denied.reasons.length
			? denied.reasons.filter(({ part }) => !part)
			: denied.outcomes;
		return none.map(({ any }) => ({ of: 'outcome', any: any.slice(0, 1) }));
	}
	if ([...stages].some((stage) => !['came', 'fresh', 'handled'].includes(stage))) return [];
	if (!denied.request && !denied.has('on-request') && !(before.request && denied.stages.size))
		return [];
	const columns = [...new Set([...denied.applicants, ...before.applicants])];
	if (
		columns.length &&
		!denied.has('asker') &&
		!(columns.includes('person') && columns.includes('business'))
	)
		return [{ of: 'applicant', columns }];
	return [{ of: 'requests', stage: 'came' }];
}

/** 未实施行政处罚: nothing but the decision is denied. */
function isAct({
	request,
	outcomes,
	applicants,
	channels,
	stages,
	results,
	has
}: Features): boolean {
	const other = [outcomes, applicants, channels, results].some(({ length }) => length > 0);
	return !other && !request && !stages.size && !has('review', 'lawsuit', 'document', 'in-time');
}

/** 依申请公开事项为零, 申请数为0: none, stated as the value of a count. */
export function saidZero({ tokens, said, sentence, context }: Words): Saying[] {
	const at = tokens.findIndex(({ is }) => is === 'zero');
	if (at < 0) return [];
	const told = featuresOf(tokens.slice(0, at), sentence);
	if (told.channels.length || told.applicants.length || told.outcomes.length) return [];
	const challenge = challengeIn(told);
	const open = !challenge && told.results.length > 0;
	if (open && !isOpen(told)) return [];
	const matter: Matter | null = challenge
		? told.results.length || told.decisions.length
			? null
			: { of: 'challenge', which: challenge, result: null }
		: (isOfRequests(told, context) || told.has('on-request')) &&
			  (told.request || told.has('on-request')) &&
			  !told.stages.has('in') &&
			  !told.stages.has('out')
			? { of: 'requests', stage: open ? 'out' : 'came' }
			: null;
	if (!matter) return [];
	const { start, end } = tokens[at]!;
	return [{ matter, how: 'none', value: 0, said, start: tokens[0]!.start, end, anchor: start }];
}
