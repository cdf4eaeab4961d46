import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Rule } from '#check/rule.ts';
import { families } from '#rules/families.ts';

const folder = path.resolve(import.meta.dirname, '../../src/rules');
const note =
	'/* Written by `npm run rules` from the files beside it; `tests/rules/index.test.ts` holds it to them. */';

/** A list of rules by what they are about: name, type and what its comment says. */
type List = [on: Rule['on'][], name: string, type: string, about: string];
const ofReports: List = [['report'], 'reportRules', 'ReportRule', 'Rules on one report.'];
const ofCorpora: readonly List[] = [
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

/** A rule by its file: `form/FRM-02-form-of-its-year.ts` is `formOfItsYear`. */
interface RuleFile {
	path: string;
	id: string;
	name: string;
}

/** Every rule's file, family by family and by number. */
export function ruleFiles(): RuleFile[] {
	return families.flatMap(({ id, folder: own }) =>
		fs
			.readdirSync(path.join(folder, own))
			.sort()
			.flatMap((file) => {
				const [, family, number, slug] = /^([A-Z0-9]+)-(\d\d)-([a-z0-9-]+)\.ts$/.exec(file) ?? [];
				if (!slug || family !== id) return [];
				const name = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
				return [{ path: `./${own}/${file}`, id: `${family}-${number}`, name }];
			})
	);
}

/**
 * The text of `index.ts` (what decides; that of one report by itself, for what only reads), `pages.ts`
 * (what tells) and `ids.ts` in `src/rules`.
 */
export async function indexes(): Promise<Record<string, string>> {
	const files = ruleFiles();
	const rules = await Promise.all(
		files.map(async (file) => {
			const { rule } = (await import(path.join(folder, file.path))) as { rule: Rule };
			return { ...file, on: rule.on };
		})
	);
	const imports = (what: string, of: readonly RuleFile[] = files) =>
		of.map((file) => `import { ${what} as ${file.name} } from '${file.path}';`);
	const listed = (lists: readonly List[]) => {
		const among = rules.filter((rule) => lists.some(([on]) => on.includes(rule.on)));
		const types = lists.map(([, , type]) => `\t${type}`).sort();
		return [
			'import type {',
			types.join(',\n'),
			"} from './define.ts';",
			...imports('rule', among),
			...lists.flatMap(([on, name, type, about]) => [
				'',
				`/** ${about} */`,
				`export const ${name}: readonly ${type}[] = [`,
				among
					.filter((rule) => on.includes(rule.on))
					.map((rule) => `\t${rule.name}`)
					.join(',\n'),
				'];'
			])
		];
	};
	const texts = {
		'ids.ts': [
			note,
			'',
			'/** The id of every rule, by the name of its file. */',
			'export const ids = {',
			files.map(({ id, name }) => `\t${name}: '${id}'`).join(',\n'),
			'} as const;',
			'',
			'/** An id there is. */',
			'export type RuleId = (typeof ids)[keyof typeof ids];',
			''
		].join('\n'),
		'of-reports.ts': [note, '', ...listed([ofReports]), ''].join('\n'),
		'index.ts': [
			note,
			'',
			...listed(ofCorpora),
			'',
			"export { reportRules } from './of-reports.ts';\n"
		].join('\n'),
		'pages.ts': [
			note,
			'',
			"import type { Page } from './define.ts';",
			"import type { RuleId } from './ids.ts';",
			...imports('page'),
			'',
			'/** What the page of each rule tells. */',
			'export const pages: Readonly<Record<RuleId, Page>> = {',
			files.map(({ id, name }) => `\t'${id}': ${name}`).join(',\n'),
			'};',
			''
		].join('\n')
	};
	const style = await resolveConfig(path.join(folder, 'ids.ts'));
	const formatted = Object.entries(texts).map(
		async ([file, text]) => [file, await format(text, { ...style, parser: 'typescript' })] as const
	);
	return Object.fromEntries(await Promise.all(formatted));
}

if (import.meta.filename === process.argv[1])
	for (const [file, text] of Object.entries(await indexes()))
		fs.writeFileSync(path.join(folder, file), text);
