import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { examine, type Examination } from '#rules/examine.ts';

const folder = path.join(import.meta.dirname, 'documents');
const documents = fs.readdirSync(folder).filter((name) => !/\.json$|^README/.test(name));

/** An examination as its twin shows it: zeros and absent cells counted, everything else by name. */
function twin(examination: Examination) {
	if (examination.status === 'refused') return { refused: examination.reason.code };
	const { cells, figures, notices, findings, certificate, provenance, ...identity } =
		examination.report;
	const entries = Object.entries(cells);
	const idsRead = (reading: string) =>
		entries.flatMap(([id, cell]) => (cell.reading === reading ? [id] : []));
	return {
		...identity,
		read_from: Object.entries(provenance ?? {}).flatMap(([key, origin]) =>
			origin ? [`${key}: ${origin.source}`] : []
		),
		zeros: entries.filter(([, cell]) => cell.value === 0).length,
		numbers: Object.fromEntries(
			entries.flatMap(([id, cell]) => (cell.value ? [[id, cell.value]] : []))
		),
		blank: idsRead('blank'),
		not_applicable: idsRead('not_applicable'),
		unreadable: Object.fromEntries(idsRead('unreadable').map((id) => [id, cells[id]!.text])),
		absent: idsRead('absent').length,
		routes: certificate.routes,
		figures: figures.map((f) => `${f.id}: ${f.approximate ? '约 ' : ''}${f.value}`),
		notices: notices.map((n) => [n.kind, n.text, n.cells.join(' ')].filter(Boolean).join(' | ')),
		findings: findings.map((f) => `${f.rule} ${f.message.zh}`)
	};
}

test.each(documents)('%s is read as its twin says', async (name) => {
	const bytes = fs.readFileSync(path.join(folder, name));
	const golden = JSON.stringify(twin(await examine(bytes, name)), null, '\t') + '\n';
	await expect(golden).toMatchFileSnapshot(path.join(folder, `${name.replace(/\.\w+$/, '')}.json`));
});
