import { checkReport } from '#rules/check.ts';
import type { Finding } from '#check/finding.ts';
import { after, counts, noCases } from '#rules/cases/report.ts';
import type { Change } from '#rules/cases/cases.ts';
import { read, sound } from '#rules/cases/sound.ts';

/** A report a sentence is put into. `busy`: much of everything; `clear`: six requests, all disclosed, none carried; `none`: no case at all; `town`: the `clear` one as a township's. */
export type Base = 'busy' | 'clear' | 'none' | 'town';

/** Sentences by the report of which they are true. */
export type TrueSentences = Record<Base, readonly string[]>;

/** Sentences by the report they contradict, each with the rules one of which has to speak. */
export type FalseSentences = Record<Base, readonly (readonly [rule: string, text: string])[]>;

const busy = {
	...noCases,
	received_person: 31,
	received_business: 5,
	received_legal_service: 2,
	received_other: 1,
	carried_in_person: 3,
	disclosed_person: 14,
	disclosed_business: 3,
	partly_disclosed_person: 4,
	withheld_third_party_business: 1,
	withheld_deliberative_person: 3,
	unable_not_held_person: 6,
	unable_not_held_other: 1,
	unable_not_existing_person: 2,
	not_processed_petition_person: 2,
	not_processed_duplicate_person: 1,
	otherwise_closed_uncorrected_legal_service: 1,
	carried_out_person: 2,
	carried_out_business: 1,
	carried_out_legal_service: 1,
	reconsideration_upheld: 2,
	reconsideration_corrected: 1,
	reconsideration_pending: 1,
	litigation_direct_upheld: 1,
	litigation_direct_pending: 1,
	litigation_after_reconsideration_upheld: 1,
	normative_documents_issued: 5,
	normative_documents_repealed: 2,
	normative_documents_in_force: 16,
	licensing_decisions: 640,
	penalty_decisions: 87,
	compulsion_decisions: 3
};
const nothing = {
	...noCases,
	normative_documents_issued: 0,
	normative_documents_repealed: 0,
	normative_documents_in_force: 6,
	licensing_decisions: 0,
	penalty_decisions: 0,
	compulsion_decisions: 0
};
const clear = {
	...noCases,
	received_person: 6,
	disclosed_person: 6,
	reconsideration_upheld: 1,
	normative_documents_issued: 1,
	normative_documents_repealed: 0,
	normative_documents_in_force: 3,
	licensing_decisions: 12,
	penalty_decisions: 0,
	compulsion_decisions: 0
};

const asTown: Change = (report) => {
	const named = (text: string) => text.replaceAll('青溪县园林局', '青溪县柳荫镇人民政府');
	report.title = named(report.title);
	report.lead = named(report.lead);
	report.end = report.end.map(named);
};

const bases: Record<Base, Change> = {
	busy: counts(busy),
	clear: counts(clear),
	none: counts(nothing),
	town: after(counts(clear), asTown)
};

/** Where a sentence is put: among what is told of requests, and among other matters. */
const places: Record<'requests' | 'others', (sentence: string | null) => string[]> = {
	requests: (sentence) => [
		`（二）依申请公开情况。${sentence ?? '认真规范办理。'}`,
		'（三）其他情况。稳步开展。'
	],
	others: (sentence) => [
		'（二）依申请公开情况。认真规范办理。',
		`（三）其他情况。${sentence ?? '稳步开展。'}`
	]
};

function findingsWith(base: Base, lines: readonly string[]): Finding[] {
	const { document, report } = read(
		sound(
			after(bases[base], (made) => {
				made.one = [
					'2023年，我单位做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。',
					...lines
				];
			})
		)
	);
	return checkReport(report, document);
}

const before = new Map<string, readonly string[]>();

/** What is found because of a sentence, in the place where more is. */
export function foundBy(base: Base, sentence: string): { requests: Finding[]; others: Finding[] } {
	const found = (place: keyof typeof places) => {
		const key = `${base} ${place}`;
		const without =
			before.get(key) ?? findingsWith(base, places[place](null)).map(({ rule }) => rule);
		before.set(key, without);
		const left = [...without];
		return findingsWith(base, places[place](sentence)).filter(({ rule }) => {
			const at = left.indexOf(rule);
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		});
	};
	return { requests: found('requests'), others: found('others') };
}
