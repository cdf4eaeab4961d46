import { type Evidence as LeadEvidence } from '#check/corpus/filing.ts';
import { type FindingRow } from '#corpus/schema.ts';
import { type Name } from '#form/vocabulary.ts';
import { coverageOfAll } from '#query/coverage.ts';
import { leadFacts, methodName, writerOf } from '#view/cases.ts';
import { compressed, compressedAxis } from '#view/compressed.ts';
import { frame, paletteOf, percentAxis, rowTooltip } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { fonts } from '#view/palette.ts';
import { type Shown, defineChart } from '../define.ts';

interface Answer {
	finding: Pick<FindingRow, 'left' | 'rule'>;
	lead: LeadEvidence;
}

/** A lead compared with what its peers lead to expect, as the corpus has it. */
function leadModel({ finding, lead }: Answer): Shown {
	const write = writerOf(finding.left, lead);
	const isShare = write(0.5).endsWith('%');
	const kind = isShare ? 'share' : 'amount';
	const [group] = leadFacts(finding, lead).map(({ value }) => value);
	const column = (id: string, zh: string, en: string) => ({ id, label: { zh, en }, kind }) as const;
	return {
		id: 'lead',
		title: { zh: '与同类相比', en: 'Beside its peers' },
		sentence: {
			zh: `所见 ${write(finding.left ?? NaN)}；${group!.zh}推得约 ${write(lead.expected)}，一千家里有九百九十八家会落在 ${write(lead.limits[0])} 与 ${write(lead.limits[1])} 之间。`,
			en: `Seen ${write(finding.left ?? NaN)}; ${group!.en} lead to expect about ${write(lead.expected)}, and 998 of 1,000 would lie between ${write(lead.limits[0])} and ${write(lead.limits[1])}.`
		},
		definition: {
			zh: `方法：${methodName(lead.method).zh}。限值按该机关自己的 n（${count(lead.n)}）算：n 越小，限值越宽，所以小机关不会因为数字跳动而被列出。这一年同一条规则检验了 ${count(lead.tested)} 次，按错误发现率控制；q 是仍会被列出的最小错误发现率（${lead.q}）。`,
			en: `Method: ${lead.method}. The limits are worked out for the body’s own n (${count(lead.n)}): the smaller n, the wider they are, so that small bodies are not listed for jumping about. ${count(lead.tested)} tests of the rule were made that year under a false-discovery rate; q is the smallest at which this one is still listed (${lead.q}).`
		},
		columns: [
			{ id: 'group', label: { zh: '同类', en: 'Peer group' }, kind: 'text' },
			column('value', '所见', 'Seen'),
			column('expected', '同类推得', 'Expected'),
			column('low', '下限', 'Lower limit'),
			column('high', '上限', 'Upper limit'),
			{ id: 'n', label: { zh: 'n', en: 'n' }, kind: 'count' }
		],
		rows: [[group!, finding.left, lead.expected, lead.limits[0], lead.limits[1], lead.n]],
		coverage: coverageOfAll(lead.group.bodies),
		years: [lead.group.year, lead.group.year]
	};
}

/** The limits as a bar, what peers lead to expect as a line in it, what was seen as a diamond. */
function leadOption(model: ViewModel, look: ChartLook): Option {
	const colours = paletteOf(look);
	const [value, expected, low, high] = ['value', 'expected', 'low', 'high'].map(
		(id) => numbersOf(model, id)[0] ?? 0
	) as [number, number, number, number];
	const isShare = model.columns[1]!.kind === 'share';
	const x = (number: number) => (isShare ? number * 100 : compressed(Math.max(0, number)));
	const most = Math.max(value, high, expected);
	const names: Record<'seen' | 'expected' | 'limits', Name> = {
		seen: { zh: '所见', en: 'Seen' },
		expected: { zh: '同类推得', en: 'Expected' },
		limits: { zh: '限值之间', en: 'Within the limits' }
	};
	const name = (id: keyof typeof names) => names[id][look.language];
	return {
		...frame(model, look, [name('seen'), name('expected'), name('limits')]),
		grid: {
			left: 12,
			right: 28,
			top: 48,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: isShare ? percentAxis(look) : compressedAxis(most, look),
		yAxis: { type: 'value', min: -1, max: 1, show: false },
		tooltip: {
			...rowTooltip(model, look, () => 0, ['value', 'expected', 'low', 'high', 'n']),
			trigger: 'item'
		},
		series: [
			{
				id: 'seen',
				name: name('seen'),
				type: 'scatter',
				symbol: 'diamond',
				symbolSize: 20,
				z: 5,
				itemStyle: { color: colours.applicants.business },
				data: [[x(value), 0]]
			},
			{
				id: 'expected',
				name: name('expected'),
				type: 'scatter',
				symbol: 'rect',
				symbolSize: [3, 34],
				z: 4,
				itemStyle: { color: colours.ink },
				data: [[x(expected), 0]]
			},
			{
				id: 'limits',
				name: name('limits'),
				type: 'line',
				symbol: 'rect',
				symbolSize: [2, 22],
				lineStyle: { color: colours.accent, width: 12, opacity: 0.3, cap: 'butt' },
				itemStyle: { color: colours.accent },
				data: [
					[x(low), 0],
					[x(high), 0]
				],
				textStyle: { fontFamily: fonts }
			}
		]
	} as Option;
}

export default defineChart({
	id: 'findings/lead',
	heading: { zh: '与同类相比', en: 'Beside its peers' },
	model: leadModel,
	chart: { option: leadOption, height: () => 150 }
});
