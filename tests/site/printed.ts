import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Sheet {
	text: string;
	/** Words that reach beyond the sheet. */
	cut: string[];
}

/** What stands on the sheets of a printed page. */
export async function printed(page: Page, landscape: boolean): Promise<Sheet[]> {
	await page.waitForSelector('.imprint', { state: 'attached' });
	const bytes = await page.pdf({ format: 'A4', landscape });
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const sheet = await document.getPage(number);
		const [, , width, height] = sheet.view as [number, number, number, number];
		const items = (await sheet.getTextContent()).items.flatMap((item) =>
			'str' in item && item.str.trim() ? [item] : []
		);
		const beyond = ([, , , , x, y]: number[], reach: number) =>
			x! < 0 || y! < 0 || x! + reach > width + 1 || y! > height;
		sheets.push({
			text: items.map(({ str }) => str).join(' '),
			cut: items.filter((item) => beyond(item.transform as number[], item.width)).map((i) => i.str)
		});
	}
	return sheets;
}

/** Radicals that fonts have in the place of the signs they look like, each before its sign. */
const radicals =
	'⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⻁虎';

/** Without spaces, and with the signs that fonts name by their shapes as they are written. */
export function spaceless(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/[‐-―]/g, '-')
		.replace(/[⺀-⻳]/g, (sign) => radicals[radicals.indexOf(sign) + 1] ?? sign);
}
