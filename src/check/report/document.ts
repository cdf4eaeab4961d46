import { formCell } from '#form/form.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import type { ReportNotice } from '#report/report.ts';
import type { Checks } from '../check.ts';
import { notApplicable, pass, passUnless, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';
import { isOtherBody, stem } from './strangers.ts';

const marks =
	/\[bookmark:[^\]\n]{0,80}\]|<!--\[?(?:if|end)|[\u0000-\u0008\u000E-\u001F\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** What a document says of itself, and how much of it was read. */
export const documentChecks: Checks = {
	'DOC-01': (subject) => {
		const [conflict] = subject.noticed('year_conflict');
		if (!conflict) return [subject.report.year ? pass() : notApplicable('unknown')];
		return [
			passUnless({
				text: conflict.text,
				...(conflict.place && { place: conflict.place }),
				message: {
					zh: `标题与统计期限的年度不同：${conflict.text}`,
					en: `Title and period name different years: “${conflict.text}”`
				}
			})
		];
	},
	'DOC-02': signatureDiffers,
	'DOC-04': (subject) => {
		// A table printed in another edition is the matter of FRM-05.
		const [mixed] = subject.noticed('mixed_form');
		const foreign = new Set(mixed?.cells.map((id) => formCell(id).table));
		const missing = Object.entries(subject.report.cells).flatMap(([id, { reading }]) =>
			reading === 'absent' &&
			!foreign.has(formCell(id).table) &&
			subject.printed(formCell(id).table).length
				? [id]
				: []
		);
		return [
			passUnless(
				missing.length > 0 && {
					cells: missing,
					left: missing.length,
					right: 0,
					severity: 'review',
					origin: 'parse',
					message: {
						zh: `表格中有 ${missing.length} 格未能找到，请对照原文。`,
						en: `${missing.length} cells of the tables were not found; compare the document.`
					}
				}
			)
		];
	},
	'DOC-05': ofNotices(/^(?:row_|header_unread$)/, (cells) => ({
		zh: `${cells} 格的数字归属哪一列存疑，请对照原文。`,
		en: `It is in doubt which columns the numbers of ${cells} cells belong to; compare the document.`
	})),
	'DOC-06': ofNotices(/^routes_differ$/, (cells) => ({
		zh: `${cells} 格按结构与按顺序读得不同：有凭据的取其一，没有的不取，请对照原文。`,
		en: `${cells} cells read differently by structure and by order; one is kept only where the table tells which; compare the document.`
	})),
	'DOC-07': (subject) => {
		const found = new Set<string>();
		for (const { text } of subject.noticed('residue')) found.add(text);
		for (const block of subject.document!.blocks)
			if (block.kind !== 'table') for (const [mark] of block.text.matchAll(marks)) found.add(mark);
		const [first] = found;
		const shown = /^[\u0000-\u0020\u200B-\uFEFF]$/.test(first ?? '') ? '控制字符' : first;
		return [
			passUnless(
				first && {
					text: first,
					message: {
						zh: `文本中有编辑或转换的残留，如“${shown}”。`,
						en: 'The text has residue of editing or conversion.'
					}
				}
			)
		];
	},
	'DOC-08': (subject) => {
		const { format } = subject.document!;
		if (format !== 'pdf') return [notApplicable('other_format')];
		const doubtful = subject.report.notices.find(({ kind }) =>
			/^(?:recognised_text|read_by_ocr|font_unreadable|slanted_text)$/.test(kind)
		);
		return [
			passUnless(
				doubtful && {
					text: doubtful.text,
					...(doubtful.place && { place: doubtful.place }),
					origin: 'parse',
					message: {
						zh: `PDF 的文字层不可靠：${doubtful.text}。数字请对照原件。`,
						en: `The text layer of the PDF is not reliable (“${doubtful.text}”); compare its numbers with the pages.`
					}
				}
			)
		];
	},
	'DOC-10': (subject) => {
		for (const block of subject.document!.blocks) {
			if (block.kind === 'table' || block.text.length < 120) continue;
			const digits = block.text.match(/\d/g)?.length ?? 0;
			if (digits < 60 || digits * 5 < block.text.length * 2) continue;
			return [
				passUnless({
					text: block.text.slice(0, 80),
					place: block.place,
					severity: 'review',
					origin: 'parse',
					message: {
						zh: '一段文字中数字占四成以上，可能混入了表格。',
						en: 'Two fifths of a paragraph are digits: it may have swallowed a table.'
					}
				})
			];
		}
		return [pass()];
	}
};

/** One verdict for all cells that notices of a kind are about: our reading is in doubt. */
function ofNotices(kinds: RegExp, message: (cells: number) => { zh: string; en: string }) {
	return (subject: Subject): Verdict[] => {
		const { notices } = subject.report;
		const found: ReportNotice[] = notices.filter(({ kind }) => kinds.test(kind));
		const cells = [...new Set(found.flatMap((notice) => notice.cells))];
		const [first] = found;
		return [
			passUnless(
				first && {
					cells,
					text: first.text,
					...(first.place && { place: first.place }),
					severity: 'review',
					origin: 'parse',
					message: message(cells.length)
				}
			)
		];
	};
}

const signer =
	/^[\u4e00-\u9fff（）()]{4,30}(?:局|厅|委员会|人民政府|政府办公室|政府办公厅|办事处|管委会|中心)$/;

/** A signature of another region than the title's, or of another body of the same. */
function signatureDiffers(subject: Subject): Verdict[] {
	const { agency, region, sector } = subject.report;
	if (!agency || !region) return [notApplicable('unknown')];
	const lines = subject
		.document!.blocks.slice(-8)
		.flatMap((block) => (block.kind === 'table' ? [] : [block.text.replace(/\s+/g, '')]));
	const name = lines.findLast((line) => signer.test(line));
	if (!name) return [notApplicable('not_told')];
	const { regions } = placeOfAgency(name);
	const [place] = regions;
	if (regions.length > 1 || (!place && !isOtherBody(agency, sector ?? null, name)))
		return [regions.length > 1 ? notApplicable('unknown') : pass()];
	const [own, other] = [stem(region), stem(place?.code ?? region)];
	const elsewhere = !own.startsWith(other) && !other.startsWith(own);
	return [
		passUnless(
			(elsewhere || (own === other && isOtherBody(agency, sector ?? null, name))) && {
				text: name,
				message: {
					zh: `标题机关为“${agency}”，落款为“${name}”。`,
					en: `The title names “${agency}”, the signature “${name}”.`
				}
			}
		)
	];
}
