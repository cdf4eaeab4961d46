import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { PrintedTable } from './form-tables.ts';
import { htmlReport } from './html.ts';
import type { Draft } from './report.ts';

/** The browser that prints, if one is installed in a usual place. */
export const browser = [
	process.env.CHROMIUM_PATH ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
].find((file) => file && fs.existsSync(file));

/** Whether LibreOffice is installed. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Style sheets and sheets of paper a report is printed with. */
export const prints: Record<string, { css: string; landscape?: boolean }> = {
	'ruled, on A4': { css: '' },
	'without lines': { css: 'td { border: none }' },
	'without lines, set from the left': { css: 'td { border: none; text-align: left }' },
	'in large print, tables over many pages': { css: 'table { font-size: 20px }' },
	'in small print': { css: 'table { font-size: 7px } td { padding: 1px }' },
	'across the page': { css: '', landscape: true },
	'with a box round each cell': { css: 'table { border-collapse: separate; border-spacing: 2px }' },
	'with thin grey lines': { css: 'td { border: 0.5px solid #ccc }' },
	'with dotted lines': { css: 'td { border: 1px dotted #000 }' },
	'with lines between rows only': { css: 'td { border: none; border-bottom: 1px solid #000 }' },
	'with labels written downwards': {
		css: 'td[rowspan]:not([colspan]) { writing-mode: vertical-rl }'
	}
};

/** A report as a page for print. */
export function printed(draft: Draft, css: string): string {
	return htmlReport(
		draft,
		bordered,
		(paragraphs, heading) =>
			`<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
body { font: 16px/1.7 "Noto Serif CJK SC", serif } h1 { text-align: center; font-size: 26px }
table { border-collapse: collapse; width: 100%; font-size: 12px; line-height: 1.4 }
td { border: 1px solid #000; padding: 3px; text-align: center } ${css}
</style></head><body><h1>${heading}</h1>${paragraphs.join('\n')}</body></html>`
	);
}

function bordered(table: PrintedTable): string {
	const rows = table.map((row) =>
		row.map(
			({ text, across, down }) =>
				`<td${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}>${text}</td>`
		)
	);
	return `<table border="1">${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
}

/** Prints pages to PDF with the browser. */
export async function print(
	jobs: readonly { html: string; landscape?: boolean }[]
): Promise<Uint8Array[]> {
	const open = await chromium.launch({
		executablePath: browser,
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
	});
	try {
		const page = await open.newPage();
		const margin = { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' };
		const files: Uint8Array[] = [];
		for (const { html, landscape } of jobs) {
			await page.setContent(html);
			files.push(new Uint8Array(await page.pdf({ format: 'A4', margin, landscape })));
		}
		return files;
	} finally {
		await open.close();
	}
}

/** Converts web pages with LibreOffice. */
export function convert(pages: readonly string[], format: 'doc' | 'pdf' | 'rtf'): Uint8Array[] {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-'));
	try {
		const files = pages.map((html, i) => {
			const file = path.join(folder, `${i}.html`);
			fs.writeFileSync(file, html);
			return file;
		});
		const home = `-env:UserInstallation=file://${folder}/home`;
		const how = ['--headless', home, '--infilter=HTML (StarWriter)', '--convert-to', format];
		const { status, stderr } = spawnSync('soffice', [...how, '--outdir', folder, ...files]);
		if (status !== 0) throw new Error(`soffice: ${String(stderr)}`);
		return files.map((file) =>
			Uint8Array.from(fs.readFileSync(file.replace('.html', `.${format}`)))
		);
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

/** How many pages documents have, printed by LibreOffice. */
export function pagesOf(files: readonly string[]): number[] {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'));
	try {
		const home = `-env:UserInstallation=file://${folder}/home`;
		const how = ['--headless', home, '--convert-to', 'pdf', '--outdir', folder];
		const { status, stderr } = spawnSync('soffice', [...how, ...files]);
		if (status !== 0) throw new Error(`soffice: ${String(stderr)}`);
		return files.map((file) => {
			const printed = path.join(folder, path.basename(file).replace(/\.\w+$/, '.pdf'));
			const pages = fs.readFileSync(printed, 'latin1').match(/\/Type\s*\/Page(?!s)/g);
			return pages?.length ?? 0;
		});
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}
