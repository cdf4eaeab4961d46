import { describe, expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { balancedDraft, textReport, type Draft } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { encodings, pageWear, wear } from '../generator/wear.ts';
import { misread } from '../reading.ts';

async function misreadIn(draft: Draft, bytes: Uint8Array): Promise<string[]> {
	return misread(draft, (await readDocument(bytes, 'report.txt')).blocks);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const draft = balancedDraft('2021', 3);

describe.each(Object.entries(textLayouts))('tables as %s', (name, layout) => {
	test.each(Object.entries(wear))('with %s', async (_, worn) => {
		expect(await misreadIn(draft, utf8(worn(textReport(draft, layout))))).toEqual([]);
	});

	if (!name.startsWith('one cell a line'))
		test.each(Object.entries(pageWear))('with %s', async (_, worn) => {
			expect(await misreadIn(draft, utf8(worn(textReport(draft, layout))))).toEqual([]);
		});

	test.each(Object.entries(encodings))('in %s', async (_, encode) => {
		expect(await misreadIn(draft, encode(textReport(draft, layout)))).toEqual([]);
	});
});

test.each(Object.entries(encodings))('%s holds full-width digits', async (_, encode) => {
	const text = textReport(draft, Object.values(textLayouts)[4]!);
	expect(await misreadIn(draft, encode(wear['full-width digits']!(text)))).toEqual([]);
});

describe('labels broken over lines', () => {
	const broken = (text: string) =>
		text
			.replaceAll('商业企业', '商业\n企业')
			.replaceAll('科研机构', '科研\n机构')
			.replaceAll('自然人', '自\n然\n人')
			.replaceAll('尚未审结', '尚未\n审结')
			.replaceAll('重新出具已获取信息', '重新\n出具已获取信息')
			.replaceAll('三、本年度办理结果', '三、\n本年度办理结果');

	test.each(Object.entries(textLayouts).filter(([name]) => name.startsWith('one cell a line')))(
		'%s',
		async (_, layout) => {
			expect(await misreadIn(draft, utf8(broken(textReport(draft, layout))))).toEqual([]);
		}
	);
});

describe('rows after a page break that lost their merged group cells', () => {
	test.each(['3.其他', '（七）总计'])('%s begins at the first column', async (label) => {
		const text = textReport(draft, textLayouts['tabs, merged cells as empty fields']!);
		const line = text.split('\n').find((l) => l.includes(`\t${label}\t`))!;
		const shifted = line.trimStart();
		for (const row of [shifted, `${shifted}\t\t`, shifted.replace('\t', '\t\t')])
			expect(await misreadIn(draft, utf8(text.replace(line, row)))).toEqual([]);
	});
});
