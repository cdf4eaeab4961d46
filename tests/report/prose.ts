import type { Block, SourceDocument } from '#document/document.ts';
import { readFigures } from '#report/prose.ts';
import { inSimplified } from '#report/script.ts';
import { expect, test } from 'vitest';

/** A report of 2023 in plain text: title, lead-in, section one with these lines, the other five sections. */
export function reportOf(...lines: string[]): SourceDocument {
	return documentOf(
		'2023年青溪县园林局政府信息公开工作年度报告',
		'根据《中华人民共和国政府信息公开条例》编制本报告。',
		'一、总体情况',
		...lines,
		'二、主动公开政府信息情况',
		'三、收到和处理政府信息公开申请情况',
		'四、政府信息公开行政复议、行政诉讼情况',
		'五、存在的主要问题及改进情况',
		'公开形式还不够多样。',
		'六、其他需要报告的事项',
		'无其他需要报告的事项。'
	);
}

/** A document of one text block a line. */
export function documentOf(...lines: string[]): SourceDocument {
	const blocks: Block[] = lines.map((text, i) => ({
		kind: /^[一二三四五六]、/.test(text) && text.length < 30 ? 'heading' : 'text',
		text,
		place: { line: i + 1 }
	}));
	return { format: 'text', blocks, notices: [] };
}

/** The figures a report of 2023 by an agency with these lines in section one tells. */
export function toldBy(agency: string, ...lines: string[]): Record<string, number> {
	const { figures } = readFigures(reportOf(...lines), 2023, agency);
	return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

/** The figures a report of 2023 with these lines in section one tells. */
export function told(...lines: string[]): Record<string, number> {
	const { figures } = readFigures(reportOf(...lines), 2023);
	return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

/** Holds each sentence of each office to every figure that a report of 2023 of that office tells with it. */
export function holdOffices(
	offices: Record<string, readonly (readonly [text: string, tells: Record<string, number>])[]>
): void {
	const each = Object.entries(offices).flatMap(([agency, said]) =>
		said.map(([text, tells]) => ({ agency, text, tells }))
	);
	test.each(each)('$agency: $text', async ({ agency, text, tells }) => {
		const { figures } = readFigures(await inSimplified(reportOf(text)), 2023, agency);
		expect(Object.fromEntries(figures.map(({ id, value }) => [id, value]))).toEqual(tells);
	});
}
