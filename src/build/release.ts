import fs from 'node:fs';
import path from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { describedAs, figuresLicence } from '#corpus/described.ts';
import { dataDictionary } from '#corpus/dictionary.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { readManifest } from './corpus-index.ts';
import { manifestHash } from './manifest-shape.ts';
import { sha256 } from './source.ts';
import { verifyCorpus } from './verify.ts';
import { partsIn } from './versions.ts';

/** Bytes of a ZIP without the later extension, which the packer does not write; a byte less than 4 GiB. */
const mostBytes = 0xffff_ffff;
const mostFiles = 0xffff;

/**
 * Packs the newest version of a corpus as a ZIP fit for a repository with a DOI: its files, what describes
 * and cites it, licences, a readme in both languages and the hashes of them all. The same corpus gives the same bytes.
 * Throws where the corpus is not as its manifest says, or too large.
 * @returns how many files it holds
 */
export async function packRelease(corpus: string, out: string): Promise<number> {
	const { faults } = await verifyCorpus(corpus);
	if (faults.length > 0) throw new Error(`${corpus}: ${faults[0]} (npm run verify)`);
	const manifest = (await readManifest(corpus))!;
	const files = await filesOf(corpus, manifest);
	const told: [string, string][] = [
		['CITATION.cff', citation(manifest)],
		['README.md', readme(manifest)],
		['LICENSE.txt', licence(manifest)],
		['data-dictionary.md', dataDictionary()]
	];
	const draft = `${out}.draft`;
	const file = fs.openSync(draft, 'w');
	try {
		let bytes = 0;
		const zip = new Zip((error, part) => {
			if (error) throw error;
			bytes += part.length;
			if (bytes > mostBytes)
				throw new Error(`${out}: larger than 4 GiB; publish the folder instead`);
			fs.writeFileSync(file, part);
		});
		const hashes: string[] = [];
		const add = (name: string, content: Uint8Array) => {
			// Parquet and packs are packed already.
			const entry = /\.(?:parquet|gz)$/.test(name)
				? new ZipPassThrough(name)
				: new ZipDeflate(name, { level: 9 });
			entry.mtime = packedOn;
			zip.add(entry);
			entry.push(content, true);
			hashes.push(`${sha256(content)}  ${name}\n`);
		};
		for (const [name, text] of told) add(name, Buffer.from(text));
		for (const name of files) add(`data/${name}`, fs.readFileSync(path.join(corpus, name)));
		if (hashes.length >= mostFiles) throw new Error(`${out}: more than ${mostFiles} files`);
		add('SHA256SUMS', Buffer.from(hashes.sort().join('')));
		zip.end();
		fs.fsyncSync(file);
		fs.closeSync(file);
		fs.renameSync(draft, out);
		return hashes.length;
	} catch (error) {
		fs.rmSync(draft, { force: true });
		throw error;
	}
}

/** Files in an archive bear one date (1980-01-01, local time), as nothing of the corpus depends on theirs. */
const packedOn = new Date(1980, 0, 1);

/** Every file of the newest version, in order. */
async function filesOf(corpus: string, manifest: Manifest): Promise<string[]> {
	const parts = await partsIn(corpus, manifest);
	const files = parts.flatMap(({ path: part }) => {
		const at = path.join(corpus, part);
		if (!fs.statSync(at).isDirectory()) return [part];
		return fs.readdirSync(at).map((name) => `${part}/${name}`);
	});
	return [...files, 'corpus.json', manifestHash].sort();
}

function citation(manifest: Manifest): string {
	const { title, description, keywords } = describedAs(manifest);
	const version = manifest.contentHash.slice(0, 16);
	// JSON is YAML; text with whatever signs stays text.
	return [
		['cff-version', '1.2.0'],
		['message', 'Please cite this dataset by its title and version. 引用时请注明标题与版本。'],
		['type', 'dataset'],
		['title', title.zh === title.en ? title.zh : `${title.zh} ${title.en}`],
		['authors', [{ name: 'OGI Lens contributors' }]],
		['version', version],
		['date-released', manifest.made],
		['license', 'CC-BY-4.0'],
		['abstract', `${description.zh} ${description.en}`],
		['keywords', keywords],
		['identifiers', [{ type: 'other', value: `sha256:${manifest.contentHash}` }]]
	]
		.map(([key, value]) => `${String(key)}: ${JSON.stringify(value)}\n`)
		.join('');
}

function licence(manifest: Manifest): string {
	const { rights } = describedAs(manifest);
	return `${rights.zh}\n${rights.en}\n\nCreative Commons Attribution 4.0 International (CC BY 4.0)\n${figuresLicence}\n${figuresLicence}legalcode\n`;
}

function readme(manifest: Manifest): string {
	const { title, description, rights } = describedAs(manifest);
	const { contentHash, made, counts, years } = manifest;
	const span = years.length > 0 ? `${years[0]}–${years.at(-1)}` : '–';
	const facts = (zh: boolean) =>
		[
			[zh ? '版本' : 'version', contentHash],
			[zh ? '制作日期' : 'made', made],
			[zh ? '年报' : 'reports', counts.reports],
			[zh ? '机关' : 'agencies', counts.agencies],
			[zh ? '拒收的文件' : 'files refused', counts.refused],
			[zh ? '年度' : 'years', span]
		]
			.map(([name, value]) => `| ${name} | ${value} |`)
			.join('\n');
	return `# ${title.zh}

${description.zh}

| | |
| --- | --- |
${facts(true)}

- \`data/\`：语料本身，Parquet 与 JSON；\`data/reports/year=…\` 一份年报一行，\`data/findings\` 核对发现，\`data/evidence\` 每个数字的出处。
- \`data/datapackage.json\`、\`data/croissant.json\`、\`data/dcat.jsonld\`、\`data-dictionary.md\`：各列的含义。
- \`data/refused.csv\`：没有读成年报的文件及原因。
- 求和只计 \`basis\` 为 \`own\` 的年报；空白不是零，\`readings\` 列说明每格为何没有数字。
- 校验：\`sha256sum --check SHA256SUMS\`。
- 引用见 \`CITATION.cff\`。${rights.zh}

# ${title.en}

${description.en}

| | |
| --- | --- |
${facts(false)}

- \`data/\`: the corpus, Parquet and JSON; \`data/reports/year=…\` a row a report, \`data/findings\` what does not add up, \`data/evidence\` where each
  number was read.
- \`data/datapackage.json\`, \`data/croissant.json\`, \`data/dcat.jsonld\`, \`data-dictionary.md\`: what the columns mean.
- \`data/refused.csv\`: files that gave no report, and why.
- Add up reports whose \`basis\` is \`own\` alone; a blank is not a zero, and \`readings\` says of every cell why it has no number.
- To check: \`sha256sum --check SHA256SUMS\`.
- To cite: \`CITATION.cff\`. ${rights.en}

\`\`\`sql
SELECT year, sum(received_total), count(received_total) FROM read_parquet('data/reports/*/*.parquet') WHERE basis = 'own' GROUP BY year;
\`\`\`
`;
}
