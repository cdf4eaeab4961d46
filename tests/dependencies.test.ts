import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const text = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

interface Locked {
	version: string;
	license?: string;
	resolved?: string;
	integrity?: string;
	hasInstallScript?: boolean;
	dev?: boolean;
	devOptional?: boolean;
	engines?: { node?: string };
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };
const told = JSON.parse(text('package.json')) as Record<
	'dependencies' | 'devDependencies' | 'engines',
	Record<string, string>
>;
const shipped = Object.entries(packages).filter(
	([place, { dev, devOptional }]) => place && !dev && !devOptional
);
const packageName = (place: string) => place.replace(/^.*node_modules\//, '');

/** What may be passed on with a site or a program under MIT, its notices kept. */
const free = ['MIT', 'Zlib', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** Whether an SPDX expression of `AND` or `OR` leaves a licence of these. */
function mayShip(license: string): boolean {
	const bare = license.replace(/^\(|\)$/g, '');
	return bare.includes(' OR ')
		? bare.split(' OR ').some((each) => free.includes(each))
		: bare.split(' AND ').every((each) => free.includes(each));
}
/** Packages whose package.json tells its licence in an older way; read by hand in their LICENSE. */
const readByHand: Record<string, string> = { 'json-bignum': 'MIT' };

test('every package that ships is under a licence that lets it', () => {
	const doubtful = shipped
		.map(([place, { license }]) => [
			packageName(place),
			license ?? readByHand[packageName(place)] ?? 'none'
		])
		.filter(([, license]) => !mayShip(license!));
	expect(shipped.length).toBeGreaterThan(20);
	expect(doubtful).toEqual([]);
});

test('docs/licences.md tells every package we name, with its licence and what it is for', () => {
	const lines = text('docs/licences.md').matchAll(
		/^\| `([^`]+)` +\| ([^|]+?) +\| (\S[^|]*?) +\|$/gm
	);
	const listed = Object.fromEntries([...lines].map(([, name, license]) => [name!, license!]));
	const named = Object.keys(told.dependencies).concat('svelte', '@sveltejs/kit');
	const locked = named.map((name) => [name, packages[`node_modules/${name}`]!.license]);
	expect(listed).toEqual(Object.fromEntries(locked));
});

test('versions are exact, everything comes from the npm registry with its hash', () => {
	for (const version of Object.values({ ...told.dependencies, ...told.devDependencies }))
		expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
	for (const [place, { resolved, integrity }] of Object.entries(packages)) {
		if (!place) continue;
		// Without an address npm takes the package from its registry.
		expect([place, resolved ?? 'https://registry.npmjs.org/']).toEqual([
			place,
			expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//)
		]);
		expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
	}
});

test('the lock file holds what every package of it needs, on every platform', () => {
	// npm leaves out the packages of other platforms when it writes a lock file beside node_modules.
	const missing = Object.entries(packages).flatMap(([place, locked]) =>
		Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
			.filter(
				(name) => !placesAbove(place).some((above) => packages[`${above}node_modules/${name}`])
			)
			.map((name) => `${name} of ${place}`)
	);
	expect(missing).toEqual([]);
	for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'])
		expect(packages).toHaveProperty([`node_modules/@duckdb/node-bindings-${platform}`]);
});

/** Where Node looks for what the package at a place imports: its own folder first, the project's last. */
function placesAbove(place: string): string[] {
	const above = [''];
	for (const { index } of place.matchAll(/\/node_modules\/|$/g))
		if (index) above.unshift(`${place.slice(0, index)}/`);
	return above;
}

test('no package asks for another Node than those this project runs on', () => {
	const oldest = semver.minVersion(told.engines.node!)!.version;
	const asking = Object.entries(packages).flatMap(([place, { engines }]) =>
		[oldest, '22.13.0', '24.0.0']
			.filter((version) => !semver.satisfies(version, engines?.node ?? '*'))
			.map((version) => `${packageName(place)}: ${engines!.node} is not ${version}`)
	);
	expect(asking).toEqual([]);
});

test('nothing that ships runs a script of its own when it is installed', () => {
	const running = shipped.filter(([, { hasInstallScript }]) => hasInstallScript);
	expect(running.map(([place]) => packageName(place))).toEqual([]);
});

test('what CI runs of others is pinned to a commit, and it tests, audits and lists what ships', () => {
	const workflow = text('.github/workflows/ci.yml');
	const uses = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action!);
	expect(uses.length).toBeGreaterThan(0);
	for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/);
	for (const command of ['.ci/run', 'npm audit --omit=dev', 'npm run --silent sbom'])
		expect(workflow).toContain(`- run: ${command}`);
});
