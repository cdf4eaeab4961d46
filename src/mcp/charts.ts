import type { Chart } from '#charts/define.ts';

/** The charts' files without their endings, defined where the sources are bundled: see src/cli/bundle.js. */
declare const CHARTS: readonly string[];

let brought: Promise<readonly Chart[]> | undefined;

/** The charts that are asked of a whole corpus and need nothing else a site is built with, in the order of their ids. */
export function bringCharts(): Promise<readonly Chart[]> {
	return (brought ??= bring());
}

async function bring(): Promise<readonly Chart[]> {
	const files =
		typeof CHARTS === 'undefined'
			? Object.keys(import.meta.glob('../charts/*/*.ts')).map((file) =>
					file.slice('../charts/'.length, -'.ts'.length)
				)
			: CHARTS;
	const modules = await Promise.all(
		files
			.filter((file) => !file.endsWith('/index'))
			.map((file) => {
				const [topic, name] = file.split('/');
				return import(`../charts/${topic}/${name}.ts`) as Promise<{ default?: Chart }>;
			})
	);
	return modules
		.flatMap((module) => module.default ?? [])
		.filter(({ question, needs }) => question !== null && needs === undefined)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
