import { at, bySentence } from '#check/each.ts';
import { clauseStart, leadOf } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';
import { percent, rate } from './percent.ts';

const mutual = /(?:办结|答复|满意|办理|回复|面商|见面)/;

export const rule: ReportRule = {
	id: 'NAR-17',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: bySentence(/率[^，。；]{0,12}\d{1,3}(?:\.\d+)?%/, (sentence, subject) => {
		const { text, amounts } = sentence;
		for (const [i, amount] of amounts.entries()) {
			const share = amount.kind === 'percent' && percent(sentence, amount);
			if (!share || !rate.test(leadOf(sentence, amount).head)) continue;
			const counts = amounts.slice(0, i).filter(({ kind, unit }) => kind === 'count' && unit);
			const zeros = counts.filter(({ value }) => value === 0);
			const each = /均|分别|都|各/.test(text.slice(counts.at(-1)?.end ?? 0, amount.start));
			const nothing = zeros.length > 0 && (each || zeros.length === counts.length);
			const requests =
				!counts.length &&
				/依申请公开|公开申请/.test(text.slice(0, amount.start)) &&
				subject.total(['received_total', 'carried_in_total', 'concluded_total']) === 0;
			if ((!nothing && !requests) || !mutual.test(leadOf(sentence, amount).head)) continue;
			return {
				...at(sentence, clauseStart(sentence, zeros[0]?.start ?? 0), amount.end + 1),
				...(requests && { cells: ['received_total'] }),
				message: {
					zh: `件数为 0 的事项写有 ${share}% 的比率，没有意义。`,
					en: `A rate of ${share} % is given for something of which there were none.`
				}
			};
		}
		return null;
	})
};

export const page: Page = {
	name: { zh: '零基数的百分比', en: 'a percentage of nothing' },
	formula: { zh: '百分比的基数 > 0', en: 'base of a percentage > 0' },
	explanation: {
		zh: '正文对件数为 0 的事项写有满意率、办结率等百分比。没有件数，百分比没有意义。',
		en: 'The text gives a rate, of satisfaction or completion, for something of which there were none. A percentage of nothing means nothing.'
	},
	benign: [{ zh: '多项合并表述时一并带出。', en: 'Several things were told in one phrase.' }]
};
