import { titleIn } from '#report/identity/title.ts';
import { editions } from '#form/editions.ts';
import { requestRows } from '#form/requests.ts';
import { formCell, tables } from '#form/form.ts';
import type { Checks } from '../check.ts';
import { orderOf, precedes } from '../order.ts';
import { isUnplaced } from '../placed.ts';
import { fail, notApplicable, pass, passUnless } from '../outcome.ts';
import { foreignRows, missingRows } from './rows.ts';

const ordinals = '一二三四五六';

/** Words of the five themes of section one. */
const themes: [zh: string, en: string, words: RegExp][] = [
	['主动公开', 'proactive disclosure', /主动公开|公开信息|公开政府信息|信息公开/],
	['依申请公开', 'requests', /依申请|公开申请|申请公开/],
	['政府信息管理', 'management of information', /信息管理|审核|审查|目录|管理制度|规范性文件/],
	['平台建设', 'platforms', /平台|网站|新媒体|公众号|专栏|栏目/],
	['监督保障', 'supervision', /监督|保障|考核|评议|培训|检查|责任/]
];

/** Whether a report keeps to its form. */
export const formChecks: Checks = {
	'FRM-01': (subject) => {
		const numbers = subject.sections.map(({ number }) => number);
		const present = new Set(numbers);
		if (present.size < 4) return [notApplicable('not_told')];
		const missing = [...ordinals].filter((_, i) => !present.has(i + 1));
		if (missing.length)
			return [
				fail({
					left: present.size,
					right: 6,
					message: {
						zh: `未见第${missing.join('、')}部分的标题。`,
						en: `The heading of section ${missing.map((zh) => ordinals.indexOf(zh) + 1).join(', ')} was not found.`
					}
				})
			];
		const ordered = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);
		const odd = subject.sections.find(({ usual }) => !usual);
		return [
			passUnless(
				(!ordered || odd) && {
					severity: 'info',
					...(odd && { text: odd.heading }),
					message: ordered
						? {
								zh: `章节序号写法不同，如“${odd!.heading}”。`,
								en: 'A section is numbered in another way.'
							}
						: { zh: '六个部分的次序与规定不同。', en: 'The six sections stand in another order.' }
				}
			)
		];
	},
	'FRM-02': (subject) => {
		const { edition, year } = subject.report;
		if (!edition || !year) return [notApplicable('unknown')];
		const due = editions.find(({ years: [from, to] }) => year >= from && (!to || year <= to));
		if (!due) return [notApplicable('other_form')];
		const used = editions.find(({ id }) => id === edition)!;
		return [
			passUnless(
				due.id !== edition && {
					message: {
						zh: `${year} 年度应用${due.zh}，文中为${used.zh}。`,
						en: `The ${due.en} is for ${year}; the document has the ${used.en}.`
					}
				}
			)
		];
	},
	'FRM-03': (subject) => {
		const { edition, year } = subject.report;
		if (edition === '2014' || (!edition && !(year && year >= 2019)))
			return [notApplicable('other_form')];
		const cut = new Set(
			subject.noticed('text_cut').flatMap(({ cells }) => cells.map((cell) => formCell(cell).table))
		);
		return tables.map(({ id, zh, en }) => {
			const missing = !subject.printed(id).length && !cut.has(id);
			return passUnless(
				missing && {
					message: {
						zh: `文中未见“${zh}”一表；也可能以图片或附件发布。`,
						en: `The table of ${en} is not in the text; it may be an image or an attachment.`
					}
				},
				id
			);
		});
	},
	'FRM-04': (subject) => [...missingRows(subject), ...foreignRows(subject)],
	'FRM-05': (subject) => {
		const [mixed] = subject.noticed('mixed_form');
		return [
			passUnless(
				mixed && {
					cells: mixed.cells,
					message: {
						zh: `除${mixed.text}年表式外，还有另一版本独有的 ${mixed.cells.length} 格。`,
						en: `Beside the ${mixed.text} form there are ${mixed.cells.length} cells that only another has.`
					}
				}
			)
		];
	},
	'FRM-06': (subject) => {
		const edition = subject.requestsEdition;
		let before: { row: string; at: (number | undefined)[] } | null = null;
		for (const { id, zh, en, editions: of } of requestRows) {
			const place = subject.report.cells[`${id}_total`]?.place;
			if (!place || !of.includes(edition!)) continue;
			const at = orderOf(place);
			if (before && precedes(at, before.at))
				return [
					fail({
						cells: [`${id}_total`],
						place,
						message: {
							zh: `“${zh}”一行所在的位置与规定的次序不同。`,
							en: `The row “${en}” stands in another place than the form has it.`
						}
					})
				];
			before = { row: id, at };
		}
		return [before ? pass() : notApplicable('absent')];
	},
	'FRM-07': (subject) => {
		const at = subject.sections.findLastIndex(({ number }) => number === 5);
		const section = subject.sections[at];
		if (!section || subject.sections[at + 1]?.number !== 6) return [notApplicable('not_told')];
		const said = section.text.match(/[\u4e00-\u9fff\d]/g)?.length ?? 0;
		const nothing = said === 0 || /^(?:无|暂无|没有|不存在|无问题)[。.]?$/.test(section.text);
		return [
			passUnless(
				(nothing || said < 40) && {
					left: said,
					right: 40,
					severity: nothing ? 'warning' : 'review',
					text: section.text.slice(0, 80),
					message: nothing
						? { zh: '第五部分没有内容。', en: 'Section five says nothing.' }
						: { zh: `第五部分只有 ${said} 字。`, en: `Section five has ${said} characters.` }
				}
			)
		];
	},
	'FRM-08': (subject) => {
		const { year } = subject.report;
		if (!year || year < 2021) return [notApplicable('other_form')];
		const told = subject.document!.blocks.some(
			(block) =>
				block.kind !== 'table' &&
				/处理费|(?<!行政事业性)(?:收费|费用)/.test(block.text.replace(/\s+/g, ''))
		);
		return [
			passUnless(
				!told && {
					message: {
						zh: '全文未提及信息处理费。',
						en: 'Information processing fees are not mentioned.'
					}
				}
			)
		];
	},
	'FRM-09': (subject) => {
		const text = subject.sections.find(({ number }) => number === 1)?.text;
		if (!text) return [notApplicable('not_told')];
		const left = themes.filter(([, , words]) => !words.test(text));
		return [
			passUnless(
				left.length > 0 && {
					message: {
						zh: `第一部分未涉及：${left.map(([zh]) => zh).join('、')}。`,
						en: `Section one does not touch: ${left.map(([, en]) => en).join(', ')}.`
					}
				}
			)
		];
	},
	'FRM-10': (subject) => {
		if (!subject.printed('requests').length) return [notApplicable('absent')];
		const notes = subject.document!.blocks.flatMap((block) =>
			(block.kind === 'table'
				? block.rows.slice(0, 4).flatMap((row) => row.map(({ text }) => text))
				: [block.text]
			).filter((text) => text.includes('勾稽'))
		);
		const says = notes.map((text) => text.replace(/[^\p{L}]/gu, ''));
		if (says.some((text) => /第?一项加第?二项之?和?等于第?三项加第?四项/.test(text)))
			return [pass()];
		const [altered] = notes;
		return [
			fail(
				altered
					? {
							text: altered.slice(0, 80),
							message: {
								zh: '表三的勾稽关系说明与规定的不同。',
								en: 'The note on how table 3 adds up is not that of the form.'
							}
						}
					: {
							message: {
								zh: '表三未印勾稽关系说明。',
								en: 'Table 3 lacks the note on how it adds up.'
							}
						}
			)
		];
	},
	'FRM-11': (subject) => {
		const { title, agency, region } = subject.report;
		const missing: [zh: string, en: string][] = [];
		const printed = title?.replace(/\s+/g, '') ?? '';
		if (!printed.includes('政府信息公开工作年度报告'))
			missing.push(['“政府信息公开工作年度报告”', 'the name of the document']);
		if (!agency || !titleIn(printed)?.agency) missing.push(['机关名称', 'the agency']);
		else if (!region && isUnplaced(agency)) missing.push(['地区', 'the region']);
		return [
			passUnless(
				missing.length > 0 && {
					text: title ?? '',
					message: {
						zh: `标题缺少${missing.map(([zh]) => zh).join('、')}。`,
						en: `The title lacks ${missing.map(([, en]) => en).join(', ')}.`
					}
				}
			)
		];
	}
};
