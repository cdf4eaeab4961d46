import { featuresOf, type Features } from './features.ts';
import { isOfRequests, namesExamples } from './matter.ts';
import type { Matter } from './claim.ts';
import { scan, type Token } from './scan.ts';
import type { Saying, Words } from './sayings.ts';

/** 以企业为主, 企业申请最多, 最多的是企业. */
const forms = [
	/^(?<before>[^，。；]*?)以(?<what>[^，。；\d]{2,24}?)(?:为主|居多|最多|居首)$/,
	/^(?<before>[^，。；]*?)最多的(?:是|为)(?<what>[^，。；\d]{2,24})$/,
	/^(?<before>(?:[^，。；]*?[中里])?)(?<what>[^，。；\d]{2,24}?)(?:的|数量|件数|占比)*(?:最多|最高|居首位?|居第一位?|占(?:绝)?大?多数)$/
];
/** What is said of some, or weakly. */
const weak = /主要|较|[未不非无没]|部分|次|上年|去年|季度|月/;

/** 申请人以自然人为主, 予以公开的最多: which of those who asked, or of how requests ended, there were most of. */
export function saidOfMost({ tokens, sentence, context, behindCount }: Words): Saying[] {
	const [first] = tokens;
	if (behindCount || !first || context.subset || context.ofOutcome || context.doubt) return [];
	const start = first.start;
	const end = sentence.text.slice(start).search(/[，。；：（）]|$/) + start;
	const clause = sentence.text.slice(start, end);
	if (!/最|居|多数|为主/.test(clause)) return [];
	const groups = forms.map((form) => form.exec(clause)?.groups).find((found) => found);
	if (!groups || weak.test(clause.replace(groups.what!, ''))) return [];
	const read = (text: string): Token[] => scan({ text, amounts: [] });
	const before = featuresOf(read(groups.before!), sentence);
	const what = featuresOf(read(groups.what!.replace(/^以|名义/g, '')), sentence);
	if (before.strange || what.strange || before.stages.has('in') || before.stages.has('out'))
		return [];
	if (!isOfRequests(what, context)) return [];
	const matter = mostOf(before, what);
	return matter
		? [{ matter, how: 'most', value: null, said: what, start, end, anchor: start }]
		: [];
}

function mostOf(before: Features, what: Features): Matter | null {
	const named = [before.applicants, before.channels, before.results, before.decisions].some(
		({ length }) => length > 0
	);
	if (named || what.channels.length || what.results.length || what.stages.has('in')) return null;
	if (what.has('review', 'lawsuit', 'document', 'decision', 'none') || before.has('document'))
		return null;
	const { applicants, outcomes, reasons } = what;
	if (applicants.length && !outcomes.length && !reasons.length && !before.outcomes.length)
		return { of: 'applicant', columns: [...new Set(applicants)] };
	if (applicants.length) return null;
	// 不予公开的理由以过程性信息居多: most of those that ended so.
	const [reason] = reasons;
	if (reason && reasons.length === 1 && !reason.part && !namesExamples(what))
		return before.outcomes.length === 1 && !outcomes.length
			? { of: 'outcome', any: reason.any }
			: null;
	const [outcome] = outcomes;
	if (reason || before.outcomes.length || outcomes.length !== 1) return null;
	return { of: 'outcome', any: outcome!.any };
}
