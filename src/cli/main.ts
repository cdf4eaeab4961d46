/** The commands, by what npm calls them; each is loaded when it is asked for. */
const commands: Record<
	string,
	() => Promise<{ default: (args: readonly string[]) => Promise<number> }>
> = {
	collect: () => import('./collect.ts'),
	ingest: () => import('./ingest.ts'),
	parse: () => import('./parse.ts'),
	review: () => import('./review.ts'),
	verify: () => import('./verify.ts'),
	mcp: () => import('./mcp.ts'),
	release: () => import('./release.ts'),
	sitemap: () => import('./sitemap.ts'),
	demo: () => import('./demo.ts'),
	sample: () => import('./sample.ts'),
	dictionary: () => import('./dictionary.ts'),
	prepare: () => import('./prepare.ts'),
	start: () => import('./start.ts')
};

/** Runs a command; the code to exit with. */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
	const load = Object.hasOwn(commands, name) && commands[name];
	if (!load) {
		console.error(`No command ${name || 'given'}; there are ${Object.keys(commands).join(', ')}`);
		return 2;
	}
	// A reader that has seen enough, such as head, is no failure of ours.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit();
	});
	return (await load()).default(args);
}
