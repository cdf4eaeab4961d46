import { type Name, type Scope, levels, scopes, sectors } from '#form/vocabulary.ts';
import { type PeerScope, type Peers, fewestPeers } from '#query/peers.ts';
import { countColumn, tableOf, textColumn } from '#view/columns.ts';
import { compressed, compressedAxis, quartiles } from '#view/compressed.ts';
import { frame, paletteOf, rowTooltip } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf, valuesOf } from '#view/model.ts';
import { measureName } from '#view/names.ts';
import { amount, count } from '#view/numbers.ts';
import { type Shown, defineChart } from '../define.ts';

/** What the reports compared cover, where that is more than the body itself. */
function coversName(scope: Scope | null): Name | '' {
	if (scope === 'own') return '';
	const term = scopes.find(({ id }) => id === scope);
	return term
		? { zh: `年报涵盖${term.zh}`, en: `reports on ${term.en}` }
		: { zh: '年报未写明口径', en: 'reports that do not state what they cover' };
}

/** A peer group in words: whom it is made of. */
function groupOf({ asked }: Pick<Peers, 'asked'>, scope: PeerScope): Name {
	const level = levels.find(({ id }) => id === asked.level)!;
	const sector = sectors.find(({ id }) => id === asked.sector);
	const place = { prefecture: asked.prefecture, province: asked.province, country: null }[scope];
	const covers = coversName(asked.covers);
	return {
		zh: `${place ?? '全部地区'}${level.zh}${sector ? `“${sector.zh}”` : '领域不明的'}机关${covers && `（${covers.zh}）`}`,
		en: `${level.en} bodies${sector ? ` in ${sector.en}` : ' of unknown sector'}, ${place ?? 'all regions'}${covers && ` (${covers.en})`}`
	};
}

/** Never in order of size. */
function peersModel(answer: Peers): Shown {
	const { asked, scope, peers } = answer;
	const what = measureName(asked.measure);
	const own = peers.find(({ agency }) => agency === asked.agency);
	const group = groupOf(answer, scope);
	const enough = peers.length >= fewestPeers;
	const [low, middle, high] = quartiles(peers.map(({ value }) => value));
	const mine: Name = own
		? { zh: `本机关 ${count(own.value)}`, en: `this agency ${count(own.value)}` }
		: { zh: '本机关没有读出这一项', en: 'this agency’s number was not read' };
	return {
		id: 'peers',
		title: { zh: `同类分布：${what.zh}`, en: `Among its peers: ${what.en}` },
		sentence: enough
			? {
					zh: `${asked.year} 年，${group.zh} ${count(peers.length)} 家读出“${what.zh}”：中位数 ${amount(middle)}，居中的一半在 ${amount(low)} 与 ${amount(high)} 之间；${mine.zh}。`,
					en: `In ${asked.year}, ${count(peers.length)} ${group.en} state “${what.en}”: the median is ${amount(middle)}, the middle half lies between ${amount(low)} and ${amount(high)}; ${mine.en}.`
				}
			: {
					zh: `${asked.year} 年，${group.zh}只有 ${count(peers.length)} 家读出“${what.zh}”，不足 ${fewestPeers} 家，不说高低；${mine.zh}。`,
					en: `In ${asked.year} only ${count(peers.length)} ${group.en} state “${what.en}”: fewer than ${fewestPeers}, too few to call one high or low; ${mine.en}.`
				},
		definition: {
			zh: `一点是一家机关，菱形是本机关；实线是中位数，两条虚线之间是居中的一半。横轴按量级压缩，0 单独在最左。同类是同一年度、同一层级、同一领域、年报涵盖范围相同的机关，地区可选；同类读出数字的不足 ${fewestPeers} 家时不画中位数。位置不是名次：管辖人口、职能和申请来源不同，多少本身没有好坏。`,
			en: `A dot is an agency, the diamond this one; the solid line is the median, the middle half lies between the dashed ones. The axis is compressed by magnitude, with 0 at the far left. Peers are of the same year, level and sector, and their reports cover the same; with fewer than ${fewestPeers} of them no median is drawn. A position is not a rank: populations, powers and applicants differ, and neither more nor less is better.`
		},
		...tableOf(
			[...peers].sort((a, b) => Number(b === own) - Number(a === own)),
			[
				[textColumn('agency', '机关', 'Agency'), ({ name }) => name],
				[countColumn('value', what), ({ value }) => value],
				[
					textColumn('which', '说明', 'Note'),
					(peer) => (peer === own ? { zh: '本机关', en: 'This agency' } : null)
				]
			]
		),
		years: [asked.year, asked.year]
	};
}

/** Where dots lie: those of one of so many slots stack around the middle. */
function spotsOf(
	values: readonly (number | null)[],
	most: number,
	slots: number
): [number, number][] {
	const scale = compressed(most) * 1.04;
	const stacks = new Map<number, number>();
	return values.map((value) => {
		const x = compressed(value ?? 0);
		const slot = Math.round((x / scale) * slots);
		const nth = stacks.get(slot) ?? 0;
		stacks.set(slot, nth + 1);
		return [x, (nth % 2 ? 1 : -1) * Math.ceil(nth / 2)];
	});
}

/** A strip of dots, those that would fall together stacked around the middle. */
function peersOption(model: ViewModel, look: ChartLook): Option {
	const colours = paletteOf(look);
	const values = numbersOf(model, 'value');
	const own = valuesOf(model, 'which').findIndex((note) => note !== null);
	const most = Math.max(1, ...values.map((value) => value ?? 0));
	const spots = spotsOf(values, most, look.narrow ? 45 : 90);
	const tallest = Math.max(6, ...spots.map(([, y]) => Math.abs(y) + 1));
	const dot = Math.max(3, Math.min(9, 150 / (2 * tallest)));
	const [low, middle, high] = quartiles(values.flatMap((value) => value ?? []));
	const enough = values.length >= fewestPeers;
	const guide = (x: number, width: number, type: string | number[]) => ({
		xAxis: compressed(x),
		lineStyle: { color: colours.ink, width, type }
	});
	return {
		...frame(model, look),
		grid: {
			left: 12,
			right: 20,
			top: 24,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: compressedAxis(most, look),
		yAxis: { type: 'value', min: -tallest, max: tallest, show: false },
		tooltip: {
			...rowTooltip(model, look, (index) => index, ['value']),
			trigger: 'item'
		},
		series: [
			{
				id: 'peers',
				type: 'scatter',
				data: spots.map((spot, index) => ({
					value: [...spot],
					...(index === own
						? {
								symbol: 'diamond',
								symbolSize: Math.max(16, dot * 1.8),
								z: 5,
								itemStyle: { color: colours.applicants.business, opacity: 1 }
							}
						: { symbolSize: dot })
				})),
				itemStyle: { color: colours.accent, opacity: 0.45 },
				...(enough && {
					markLine: {
						silent: true,
						symbol: 'none',
						animation: false,
						label: { show: false },
						data: [guide(low, 1, [3, 4]), guide(middle, 2, 'solid'), guide(high, 1, [3, 4])]
					}
				})
			}
		]
	} as Option;
}

/** Where one agency stands among its peers. */
export default defineChart({
	id: 'agency/peers',
	heading: { zh: '在同类中', en: 'Among its peers' },
	model: peersModel,
	chart: { option: peersOption, height: () => 260 }
});
