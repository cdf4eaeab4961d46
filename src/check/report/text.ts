import { toldFigures, type FigureId } from '#form/figures.ts';
import { tables } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { clauseStart, leadOf } from '#report/prose/sentence.ts';
import type { Checks } from '../check.ts';
import { fail, notApplicable, pass, passUnless } from '../outcome.ts';
import { listed, partsDiffer, percent, rate, shareDiffers } from './parts.ts';
import { at, bySentence } from './statements.ts';
import { foreignBody, foreignTerritory } from './strangers.ts';

const mutual = /(?:办结|答复|满意|办理|回复|面商|见面)/;

const placeholders = [
	/(?:[XＸ×]{2,6}|[xｘ]{2,6})(?=年|月|日|条|件|次|局|委|县|市|区|镇|乡|街道|单位|部门|人民政府)/,
	/[\u4e00-\u9fff][_＿]{2,20}[\u4e00-\u9fff]/,
	/此处填写|[（(【[](?:请)?(?:填写|在此填|此处|待填|待补充)[^）)】\]]{0,20}[）)】\]]/
];

const problem =
	/问题|不足|不够|不高|不强|不深|不全|不准|不及时|不到位|不规范|不完善|有待|薄弱|滞后|欠缺|缺乏|缺少|差距|单一|偏少|较少|困难|亟待/;
const measure =
	/下一步|今后|将[^来]|改进|加强|强化|进一步|完善|提升|提高|措施|健全|整改|规范|优化|推进|丰富|落实|加大/;

/** The running text by itself. */
export const textChecks: Checks = {
	'NAR-14': bySentence(listed, partsDiffer),
	'NAR-15': bySentence(/(?:平均每月|月均)[^，。；]{0,16}\d/, (sentence) => {
		const { text, amounts } = sentence;
		const mean = amounts.findIndex(
			({ start, kind, value }) =>
				kind === 'count' &&
				value &&
				/(?:平均每月|月均)[^，。；\d]{0,16}$/.test(text.slice(0, start))
		);
		const [year, month] = [amounts[mean - 1], amounts[mean]];
		if (!month?.value || !year?.value || year.kind !== 'count') return null;
		if (year.unit !== month.unit || year.approximate || month.approximate) return null;
		if (/[；。]/.test(text.slice(year.end, month.start))) return null;
		if (Math.abs(year.value / 12 - month.value) <= 1) return null;
		return {
			left: year.value,
			right: month.value * 12,
			...at(sentence, year.start, month.end),
			message: {
				zh: `全年 ${year.value}${year.unit}，平均每月应约 ${Math.round(year.value / 12)}，正文为 ${month.value}。`,
				en: `${year.value} a year make about ${Math.round(year.value / 12)} a month; the text says ${month.value}.`
			}
		};
	}),
	'NAR-17': bySentence(/率[^，。；]{0,12}\d{1,3}(?:\.\d+)?%/, (sentence, subject) => {
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
	}),
	'NAR-18': bySentence(/(?:率|占)[^，。；]{0,16}\d{1,9}(?:\.\d+)?%/, shareDiffers),
	'NAR-19': bySentence(/^(?:（[一二三四五六七八九十]+）)?20\d\d年/, (sentence) => {
		const { text, year, paragraph } = sentence;
		if (year === null) return null;
		const match =
			/^(?:（[一二三四五六七八九十]+）)?(20\d\d)年度?，?(?:我|本)(?:局|委|办|镇|乡|县|市|区|厅|省|街道|单位|机关|中心)/.exec(
				text
			);
		const told = Number(match?.[1]);
		if (!match || Math.abs(told - year) !== 1) return null;
		if (/将|计划|下一步|拟|力争|比|较|同期|相比|问题|《/.test(text)) return null;
		if (/问题|改进|下一步/.test(paragraph.heading)) return null;
		return {
			left: told,
			right: year,
			...at(sentence, 0, match[0].length),
			message: {
				zh: `报告年度为 ${year} 年，此句叙述的是 ${told} 年的工作。`,
				en: `The report is for ${year}; this sentence tells of work in ${told}.`
			}
		};
	}),
	'NAR-20': (subject) => {
		const { level } = subject.report;
		if (!level || level === 'national' || level === 'province') return [notApplicable('unknown')];
		const found = subject.telling!.sentences.flatMap((sentence) => {
			const stranger =
				foreignTerritory(sentence.text, subject.report) ??
				foreignBody(sentence.text, subject.report);
			if (!stranger) return [];
			const { index, words, message } = stranger;
			return fail({ ...at(sentence, index, index + words.length), message });
		});
		return found.length ? found : [pass()];
	},
	'NAR-21': (subject) => {
		const conflicts = subject.noticed('figure_conflict');
		if (!subject.report.figures?.length) return [notApplicable('not_told')];
		return [
			passUnless(
				conflicts[0] && {
					text: conflicts[0].text,
					...(conflicts[0].place && { place: conflicts[0].place }),
					message: {
						zh: `同一指标在正文中有不同的数值：${conflicts[0].text}`,
						en: `The text tells one figure with two values: “${conflicts[0].text}”`
					}
				}
			)
		];
	},
	'NAR-22': bySentence(/(?:详?见|如)附(?:表|件)/, (sentence, subject) => {
		const table = tables.find(
			({ id, zh }) => subject.printed(id).length && sentence.text.includes(zh.slice(0, 6))
		);
		const match = /(?:详?见|如)附(?:表|件)/.exec(sentence.text)!;
		return (
			table && {
				...at(sentence, match.index, match.index + match[0].length),
				message: {
					zh: `正文称“${table.zh}”见附表，而同一文件中已有此表。`,
					en: `The text refers to an attachment for ${table.en}, a table that is in the same document.`
				}
			}
		);
	}),
	'NAR-23': ({ report: { figures = [] } }) => {
		const order = ['web_unique_visitors', 'web_visits', 'web_page_views'] as const;
		const told = order.flatMap((id) => figures.filter((figure) => figure.id === id));
		if (told.length < 2) return [notApplicable('not_told')];
		const at = told.findIndex((figure, i) => {
			const before = told[i - 1];
			// What the ink itself rounds may be off by as much as rounding makes.
			const rounded = figure.approximate || before?.approximate;
			return before && figure.value < before.value * (rounded ? 0.9 : 1);
		});
		const [more, less] = [told[at - 1], told[at]];
		return [
			passUnless(
				more &&
					less && {
						left: less.value,
						right: more.value,
						text: less.text,
						place: less.place,
						message: {
							zh: `${nameOf(less.id).zh}为 ${less.value}，少于${nameOf(more.id).zh} ${more.value}。`,
							en: `${less.value} ${nameOf(less.id).en}, fewer than ${more.value} ${nameOf(more.id).en}.`
						}
					}
			)
		];
	},
	'TXT-04': (subject) => {
		const text = subject.sections.findLast(({ number }) => number === 5)?.text ?? '';
		if ((text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < 40) return [notApplicable('not_told')];
		const [told, planned] = [problem.test(text), measure.test(text)];
		return [
			passUnless(
				told !== planned && {
					text: text.slice(0, 80),
					message: told
						? {
								zh: '第五部分说了问题，未见改进措施的用语。',
								en: 'Section five tells of problems; no word of a measure was found.'
							}
						: {
								zh: '第五部分说了措施，未见说明问题的用语。',
								en: 'Section five tells of measures; no word of a problem was found.'
							}
				}
			)
		];
	},
	'TXT-05': (subject) => {
		for (const { text, paragraph } of subject.telling!.sentences)
			for (const pattern of placeholders) {
				const match = pattern.exec(text);
				if (!match) continue;
				return [
					passUnless({
						text: text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20),
						place: paragraph.place(0, 1, 0),
						message: {
							zh: `正文留有未填写的占位“${match[0]}”。`,
							en: `The text still has the placeholder “${match[0]}”.`
						}
					})
				];
			}
		return [pass()];
	}
};

function nameOf(id: FigureId): Name {
	return toldFigures.find((figure) => figure.id === id)!;
}
