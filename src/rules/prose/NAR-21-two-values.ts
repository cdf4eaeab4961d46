import type { Claim } from '#check/claims.ts';
import { notApplicable, passUnless, type Fault } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import { statedFigures } from '#form/figures.ts';
import type { Name } from '#form/vocabulary.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Page, ReportRule } from '../define.ts';

/** Figures that the tables have too: 共受理27件，新收23件 are two figures, and both are compared there. */
const compared = ['requests_narrated', 'reconsiderations_narrated', 'litigation_narrated'];

function isCompared(ids: readonly string[]): boolean {
	return ids.some((id) => compared.includes(id));
}

/** A figure of the report, and another value the text states of it. */
function figureConflict(subject: Subject): Fault | null {
	const conflict = subject.noticed('figure_conflict').find(({ cells }) => !isCompared(cells));
	if (!conflict) return null;
	const figure = subject.report.figures?.find(({ id }) => conflict.cells.includes(id));
	const name = statedFigures.find(({ id }) => conflict.cells.includes(id));
	return {
		text: conflict.text,
		...(conflict.place && { place: conflict.place }),
		message: twoValues(
			{ zh: `“${name?.zh}”`, en: name?.en ?? 'one figure' },
			figure?.text ?? '',
			conflict.text
		)
	};
}

/** Two numbers stated of just the same requests or cases. */
function claimConflict({ prose: telling, claims }: Subject): Fault | null {
	if (!telling) return null;
	const told = claims.all.filter(
		({ kind, how, sure }) => how === 'exactly' && sure && /^(?:received|challenges)$/.test(kind)
	);
	const first = new Map<string, Claim>();
	for (const claim of told) {
		const key = claim.means.join(' ');
		const before = first.get(key);
		if (before && before.value !== claim.value)
			return {
				left: before.value!,
				right: claim.value!,
				...claim.sourceText(),
				message: twoValues(
					claim.kind === 'received'
						? { zh: '申请件数', en: 'requests' }
						: { zh: '复议或诉讼案件数', en: 'reviews or lawsuits' },
					before.sourceText().text,
					claim.sourceText().text
				)
			};
		first.set(key, before ?? claim);
	}
	return null;
}

function twoValues(what: Name, one: string, other: string): Name {
	return {
		zh: `正文对${what.zh}写了两个数。一处“${one}” · 另一处“${other}”。`,
		en: `The text tells two numbers of ${what.en}. Here “${one}” · elsewhere “${other}”.`
	};
}

/** 未收取信息处理费 and 收取380元, each said of the year. */
function feesContradicting({ prose: telling }: Subject): Fault | null {
	if (!telling) return null;
	const [fee] = telling.remarks('fee');
	const [none] = telling.remarks('no-fee');
	if (fee && none)
		return {
			left: fee.yuan,
			right: 0,
			...sourceTextOf(fee),
			message: {
				zh: `正文对信息处理费前后说法不一。此处收取 ${fee.yuan} 元 · 另一处“${sourceTextOf(none).text}”。`,
				en: `The text contradicts itself on fees for requests. Here ${fee.yuan} yuan · elsewhere “${sourceTextOf(none).text}”.`
			}
		};
	const [notice] = telling.remarks('fee-notice');
	const [noNotice] = telling.remarks('no-fee-notice');
	const sent = notice ?? fee;
	return sent && noNotice
		? {
				...sourceTextOf(sent),
				message: {
					zh: `正文对收费通知前后说法不一。此处“${sourceTextOf(sent).text}” · 另一处“${sourceTextOf(noNotice).text}”。`,
					en: `The text contradicts itself on fee notices. Here “${sourceTextOf(sent).text}” · elsewhere “${sourceTextOf(noNotice).text}”.`
				}
			}
		: null;
}

export const rule: ReportRule = {
	id: 'NAR-21',
	on: 'report',
	severity: 'review',
	version: 4,

	check: (subject) => {
		const fault = figureConflict(subject) ?? claimConflict(subject) ?? feesContradicting(subject);
		const told = subject.report.figures?.length || fault;
		return told ? [passUnless(fault)] : [notApplicable('not_told')];
	}
};

export const page: Page = {
	name: { zh: '同一指标前后不一', en: 'one figure told with two values' },
	formula: { zh: '同一指标只有一个值', en: 'one figure has one value' },
	holds: { zh: '同一项数字前后一致', en: 'one figure has one value throughout' },
	explanation: {
		zh: '同一指标在正文中有两个同样明确而不同的数值，或对信息处理费一处说没有、一处说有。',
		en: 'The text tells one figure with two different values, each as plainly, or a fee in one place and none in another.'
	},
	benign: [{ zh: '两处口径不同。', en: 'The two are counted differently.' }],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '申请、复议、诉讼只在说的是同一件事时比较两个数。',
				en: 'Of requests, reviews and lawsuits two numbers are compared only where both are of just the same.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：一处说未收取信息处理费或未发出收费通知，另一处说有。',
				en: 'Also tells that no fee was collected or no fee notice issued where another sentence tells one.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '只说部分申请未收费的，以及规定如何出具收费通知的，不再作为前后不一。',
				en: 'A fee not collected for some requests only, and how fee notices are to be issued, no longer contradict.'
			}
		}
	]
};
