import { describe, expect, test } from 'vitest';
import { readCsv } from '#document/csv.ts';
import { readHtml } from '#document/html.ts';
import { readText } from '#document/text.ts';
import { readForm } from '#report/tables.ts';
import { silence } from '../bench/silent.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { reportParts } from '../generator/parts.ts';
import { balancedDraft, tablesOf, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { csvOf } from '../generator/xlsx.ts';

/** Documents damaged for each format; the nightly run asks for more, of other seeds. */
const count = Number(process.env.DAMAGED ?? 60);
const first = Number(process.env.DAMAGED_FROM ?? 1);

test.each(['text', 'csv', 'html', 'docx', 'xlsx'])(
	'a damaged report as %s is hardly ever silently misread',
	async (format) => {
		const { documents, silent, cases } = await silence(format, count, first);
		expect(documents).toBe(count);
		expect(silent / documents, cases.join('\n')).toBeLessThanOrEqual(0.02);
	}
);

describe('what a damaged document still betrays is told of every cell it decides', () => {
	const draft = balancedDraft('2021', 21);
	const page = htmlReport(draft, htmlTables['as the standard has it']!, htmlPages['a bare page']!);
	const reading = (blocks: Parameters<typeof readForm>[0]) => {
		const { cells, notices } = readForm(blocks);
		const noticed = (kind: string) =>
			new Set(notices.filter((one) => one.kind === kind).flatMap((one) => one.cells));
		return { cells, noticed };
	};

	test.each(['科研机构', '社会公益组织', '其他'])(
		'a header that lost the start of %s is taken in the form’s order',
		(label) => {
			const damaged = page.replace(new RegExp(`<td[^>]*>${label}</td>`), `${label}</td>`);
			expect(damaged).not.toBe(page);
			const { cells, noticed } = reading(readHtml(damaged).blocks);
			for (const [id, ink] of Object.entries(draft.ink))
				if (/^(?:received|disclosed|concluded)_/.test(id))
					expect([id, cells[id]!.text]).toEqual([id, ink]);
			const told = [...noticed('header_torn'), ...noticed('header_unread')];
			expect(told).toContain('received_business');
			expect(told).toContain('carried_out_total');
		}
	);

	test('columns in another order than the form’s are read by the header, with a notice on each cell', () => {
		const applicants = [
			'person',
			'legal_service',
			'research',
			'public_interest',
			'business',
			'other',
			'total'
		];
		const text = textReport({ ...draft, applicants }, textLayouts['pipes without edges']!);
		const { cells, noticed } = reading(readText(text).blocks);
		expect(cells['received_business']!.text).toBe(draft.ink['received_business']);
		expect(noticed('columns_reordered')).toContain('received_business');
		expect(noticed('columns_reordered')).not.toContain('rules_issued');
	});

	test('a row with a field less than the others is in doubt, the others are not', () => {
		const csv = csvOf(
			reportParts(tablesOf({ ...draft, ink: { ...draft.ink, disclosed_other: '' } }))
		);
		const damaged = csv.replace(/(（一）予以公开,,\d+),/, '$1');
		expect(damaged).not.toBe(csv);
		const { noticed } = reading(readCsv(damaged).blocks);
		expect(noticed('length_differs')).toContain('disclosed_person');
		expect(noticed('length_differs')).not.toContain('partly_disclosed_person');
	});

	test('numbers on a line that is no row’s put the row above in doubt', () => {
		const text = textReport(draft, textLayouts['pipes with edges, merged cells lost']!);
		const broken = text.replace(/(\| 行政强制 \| )(\d+) \|/, '$11\n$2 |');
		const { noticed } = reading(readText(broken).blocks);
		expect([...noticed('stray_beside'), ...noticed('length_differs')]).toContain(
			'compulsion_decisions'
		);
	});

	test('rows beside missing ones are in doubt', () => {
		const text = textReport(draft, textLayouts['pipes without edges']!);
		const damaged = text.replace(/^.*5\.属于三类内部事务信息.*\n.*6\.属于.*\n/m, '');
		const { noticed } = reading(readText(damaged).blocks);
		expect(noticed('gap_beside')).toContain('withheld_third_party_person');
		expect(noticed('gap_beside')).toContain('withheld_enforcement_file_person');
		expect(noticed('gap_beside')).not.toContain('disclosed_person');
	});
});
