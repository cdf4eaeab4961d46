import { distance } from 'fastest-levenshtein';
import { editions } from '#form/editions.ts';
import { applicants, balanceNote, requestRows, resultsHeading } from '#form/requests.ts';
import { tables } from '#form/form.ts';
import type { Place } from '#document/document.ts';
import type { Checks } from '../check.ts';
import { isUnplaced } from '../placed.ts';
import { fail, notApplicable, pass, passUnless, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';

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
		return tables.map(({ id, zh, en }) => {
			const missing = !subject.printed(id).length;
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
			(block) => block.kind !== 'table' && /处理费|收费|费用/.test(block.text)
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
		const printed = subject.document!.blocks.some((block) =>
			block.kind === 'table'
				? block.rows.slice(0, 4).some((row) => row.some(({ text }) => text.includes('勾稽')))
				: block.text.includes('勾稽')
		);
		return [
			passUnless(
				!printed && {
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
		if (!agency || !/[局厅委府办处会院署关中心队镇乡]/.test(printed))
			missing.push(['机关名称', 'the agency']);
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

/** Whole rows of table 3 that were not read and whose label stands nowhere in the document. */
function missingRows(subject: Subject): Verdict[] {
	if (!subject.printed('requests').length) return [notApplicable('absent')];
	const edition = subject.requestsEdition!;
	const lost = requestRows.filter(
		({ id, editions: of }) =>
			of.includes(edition) &&
			applicants.every(
				({ id: column }) =>
					(subject.report.cells[`${id}_${column}`]?.reading ?? 'absent') === 'absent'
			)
	);
	if (!lost.length) return [pass()];
	const text = lettersOf(subject);
	const gone = lost.filter(
		({ spellings }) =>
			!spellings.some((spelling) => text.includes(spelling.replace(/[^\p{L}]/gu, '')))
	);
	const [first] = gone;
	return [
		passUnless(
			first && {
				cells: gone.map(({ id }) => `${id}_total`),
				message: {
					zh: `表三缺 ${gone.length} 行，如“${first.zh}”。`,
					en: `Table 3 lacks ${gone.length} rows, such as “${first.en}”.`
				}
			}
		)
	];
}

const knownLabels = new Set(
	requestRows
		.flatMap(({ zh, group = '', spellings }) => [zh, group, group + zh, ...spellings])
		.concat(resultsHeading, balanceNote, '小计', '合计', '总计', '其中')
		.map(letters)
);

/** Rows of table 3 that the form does not have: a label it does not know before a row of numbers. */
function foreignRows(subject: Subject): Verdict[] {
	const [first, last] = ['received_total', 'carried_out_total'].map(
		(id) => subject.report.cells[id]?.place
	);
	if (!first || !last) return [];
	const [from, to] = [orderOf(first), orderOf(last)];
	for (const block of subject.document!.blocks) {
		if (block.kind !== 'table' || block.layout === 'stream') continue;
		for (const row of block.rows) {
			const numbers = row.filter(({ text }) => /^\s*\d{1,9}\s*$/.test(text));
			if (numbers.length < applicants.length) continue;
			const at = orderOf(numbers[0]!.place);
			if (!precedes(from, at) || !precedes(at, to)) continue;
			const labels = row.map(({ text }) => letters(text)).filter((label) => label.length > 1);
			const label = labels.at(-1);
			if (!label || labels.some((one) => isKnown(one))) continue;
			return [
				fail({
					severity: 'review',
					text: label,
					place: numbers[0]!.place,
					message: {
						zh: `表三有规定之外的一行“${label}”。`,
						en: `Table 3 has a row the form does not know, “${label}”.`
					}
				})
			];
		}
	}
	return [];
}

/** Whether a label is one of the form's, reworded a little. */
function isKnown(label: string): boolean {
	if (knownLabels.has(label)) return true;
	for (const known of knownLabels)
		if (
			known.length > 3 &&
			(label.includes(known) || known.includes(label) || distance(label, known) * 3 <= known.length)
		)
			return true;
	return false;
}

function letters(text: string): string {
	return text.replace(/[^\p{L}]/gu, '').replace(/^[一二三四五六七八九十]/, '');
}

function lettersOf({ document }: Subject): string {
	return document!.blocks
		.flatMap((block) =>
			block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : block.text
		)
		.join('')
		.replace(/[^\p{L}]/gu, '');
}

function orderOf({ page, table, row, line }: Place): (number | undefined)[] {
	return row === undefined ? [page, line] : [page, table, row];
}

function precedes(a: (number | undefined)[], b: (number | undefined)[]): boolean {
	if (a.length !== b.length) return false;
	for (const [i, value] of a.entries()) {
		if (value === undefined || b[i] === undefined) continue;
		if (value !== b[i]) return value < b[i]!;
	}
	return false;
}
