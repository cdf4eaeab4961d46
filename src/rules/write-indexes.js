import fs from 'node:fs';
import path from 'node:path';

const note =
	'/* Written by write-indexes.js from the files beside it, and not kept: never edit it. */\n';

/**
 * Lists of `index.ts` by what their rules are about: name, type and what its comment says.
 * @type {[on: string[], name: string, type: string, about: string][]}
 */
const ofCorpora = [
	[['pair'], 'pairRules', 'PairRule', 'Rules on two consecutive years of one agency.'],
	[['history'], 'historyRules', 'HistoryRule', 'Rules on all years of one agency.'],
	[['peers'], 'peerRules', 'PeerRule', 'Rules on one year’s bodies beside their peers.'],
	[['lead'], 'leadRules', 'LeadRule', 'What is unusual among peers.'],
	[['reuse'], 'reuseRules', 'ReuseRule', 'Rules on a text beside last year’s.'],
	[['alike'], 'alikeRules', 'AlikeRule', 'Rules on texts of one year that are alike.'],
	[['copy'], 'copyRules', 'CopyRule', 'Rules on tables that stand in two agencies’ reports.'],
	[['same'], 'sameRules', 'SameRule', 'Rules on one content under two names or years.'],
	[['superseded'], 'supersededRules', 'SupersededRule', 'Rules on several reports of one year.'],
	[['republished'], 'republishedRules', 'RepublishedRule', 'Rules on pages that gave two files.'],
	[['register'], 'registerRules', 'RegisterRule', 'Rules on agencies without a report.'],
	[
		['built_in', 'elsewhere', 'not_applied'],
		'standingRules',
		'StandingRule',
		'What makes no findings.'
	]
];

/**
 * A rule by its file; the words behind the id make its name, `of-its-year` becomes `ofItsYear`.
 * @typedef {{ path: string, id: string, name: string, on: string }} RuleFile
 */

/**
 * Every rule's file, family by family and by number.
 * @returns {RuleFile[]}
 */
export function ruleFiles() {
	const families = fs.readFileSync(path.join(import.meta.dirname, 'families.ts'), 'utf8');
	return [...families.matchAll(/\{ id: '([A-Z0-9]+)', folder: '([a-z]+)'/g)].flatMap(
		([, family = '', folder = '']) =>
			fs
				.readdirSync(path.join(import.meta.dirname, folder))
				.sort()
				.flatMap((file) => {
					const [, id, slug] = /^([A-Z0-9]+-\d\d)-([a-z0-9-]+)\.ts$/.exec(file) ?? [];
					if (!id?.startsWith(`${family}-`) || !slug) return [];
					const text = fs.readFileSync(path.join(import.meta.dirname, folder, file), 'utf8');
					const on = /^\ton: '([a-z_]+)'/m.exec(text)?.[1] ?? '';
					const name = slug.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
					return [{ path: `./${folder}/${file}`, id, name, on }];
				})
	);
}

/**
 * Writes `ids.ts`, `index.ts` and `of-reports.ts` (the checks; those of one report by itself, for code that only reads)
 * and `pages.ts` (the texts), where they differ from the rules' files. Building, checking and starting a command do so
 * first: a new rule is one file and its cases.
 */
export function writeIndexes() {
	for (const [file, text] of Object.entries(indexes(ruleFiles()))) {
		const full = path.join(import.meta.dirname, file);
		if (fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text) continue;
		// Several commands may start at once.
		const half = `${full}.${process.pid}`;
		fs.writeFileSync(half, text);
		fs.renameSync(half, full);
	}
}

/**
 * @param {RuleFile[]} files
 * @returns {Record<string, string>}
 */
function indexes(files) {
	const imports = (/** @type {string} */ what, of = files) =>
		of.map((file) => `import { ${what} as ${file.name} } from '${file.path}';`);
	const listed = (/** @type {typeof ofCorpora} */ lists) => [
		`import type { ${lists.map(([, , type]) => type).join(', ')} } from './define.ts';`,
		...imports(
			'rule',
			files.filter((rule) => lists.some(([on]) => on.includes(rule.on)))
		),
		...lists.flatMap(([on, name, type, about]) => [
			'',
			`/** ${about} */`,
			`export const ${name}: readonly ${type}[] = [`,
			...files.filter((rule) => on.includes(rule.on)).map((rule) => `\t${rule.name},`),
			'];'
		])
	];
	const texts = {
		'ids.ts': [
			'/** The id of every rule, by the name of its file. */',
			'export const ids = {',
			...files.map(({ id, name }) => `\t${name}: '${id}',`),
			'} as const;',
			'',
			'/** An id there is. */',
			'export type RuleId = (typeof ids)[keyof typeof ids];'
		],
		'of-reports.ts': listed([[['report'], 'reportRules', 'ReportRule', 'Rules on one report.']]),
		'index.ts': [...listed(ofCorpora), '', "export { reportRules } from './of-reports.ts';"],
		'pages.ts': [
			"import type { Page } from './define.ts';",
			"import type { RuleId } from './ids.ts';",
			...imports('page'),
			'',
			'/** What the page of each rule tells. */',
			'export const pages: Readonly<Record<RuleId, Page>> = {',
			...files.map(({ id, name }) => `\t'${id}': ${name},`),
			'};'
		]
	};
	return Object.fromEntries(
		Object.entries(texts).map(([file, lines]) => [file, `${[note, ...lines].join('\n')}\n`])
	);
}
