import { describe, expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import { textReport, balancedDraft } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';

const draft = balancedDraft('2021', 1);
const report = textReport(draft, Object.values(textLayouts)[0]!);
const utf8 = new TextEncoder().encode(report);
const opened = (encoding: string) => new TextDecoder(encoding).decode(utf8);

describe('text saved in another encoding than it was opened in', () => {
	test.each([
		['as GBK', opened('gb18030'), /乱码.*GBK/],
		['as GBK in a web page', `<html><p>${opened('gb18030').replaceAll('\n', '<p>')}`, /乱码.*GBK/],
		['as a Western encoding', opened('windows-1252'), /乱码.*西文/]
	])('%s is named as such', async (_, text, message) => {
		const result = await examine(new TextEncoder().encode(text), 'a.txt');
		expect(result).toMatchObject({
			status: 'refused',
			reason: { code: 'corrupt', message: expect.stringMatching(message) as string }
		});
	});

	test('a report with rare characters in it is read', async () => {
		const rare = `${report}\n铨鐨锛鏀淇涓，均为人名用字。`;
		expect(await examine(new TextEncoder().encode(rare), 'a.txt')).toMatchObject({
			status: 'read'
		});
	});
});
