import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import { balancedDraft, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';

const toTraditional: Record<string, (text: string) => string> = {
	'Hong Kong': Converter({ from: 'cn', to: 'hk' }),
	Taiwan: Converter({ from: 'cn', to: 'tw' }),
	"Taiwan's words": (text) =>
		Converter({ from: 'cn', to: 'tw' })(
			text.replaceAll('信息', '资讯').replaceAll('规范性文件', '规范性档案')
		)
};
const draft = balancedDraft('2021', 9);
const text = textReport(draft, textLayouts['tabs, merged cells as empty fields']!)
	.replaceAll('云溪市档案管理局', '乐山市财政局')
	.replace('本局按照要求做好政府信息公开工作', '本局门户网站总访问量52000次');

test.each(Object.entries(toTraditional))(
	'a report in the characters of %s is read',
	async (_, convert) => {
		const result = await examine(new TextEncoder().encode(convert(text)), 'traditional.txt');
		if (result.status !== 'read') throw new Error(result.reason.message);
		const { report } = result;
		for (const [id, ink] of Object.entries(draft.ink))
			expect([id, report.cells[id]!.text]).toEqual([id, ink]);
		expect(report).toMatchObject({ agency: '乐山市财政局', region: '511100', year: 2023 });
		expect(report.figures.map(({ id, value }) => [id, value])).toEqual([['web_visits', 52000]]);
		expect(report.notices.map((notice) => notice.kind)).toContain('traditional_characters');
	}
);

test('pinyin in brackets behind the characters of a mirror is not read', async () => {
	const learned = text
		.replaceAll('公开', '公开(kāi)')
		.replaceAll('规', '规（guī）')
		.replaceAll('数', '数(shù)')
		.replaceAll('的', '的(de)');
	const result = await examine(new TextEncoder().encode(learned), 'mirror.txt');
	if (result.status !== 'read') throw new Error(result.reason.message);
	const { report } = result;
	for (const [id, ink] of Object.entries(draft.ink))
		expect([id, report.cells[id]!.text]).toEqual([id, ink]);
	expect(report.agency).toBe('乐山市财政局');
	expect(report.notices.map((notice) => notice.kind)).toContain('pinyin_dropped');
});

test('pinyin that explains one rare character stays', async () => {
	const result = await examine(
		new TextEncoder().encode(text.replace('本局', '本局（在㳇(fū)水边）')),
		'rare.txt'
	);
	if (result.status !== 'read') throw new Error(result.reason.message);
	expect(result.report.notices.map((notice) => notice.kind)).not.toContain('pinyin_dropped');
});
