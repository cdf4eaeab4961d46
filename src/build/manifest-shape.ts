import { schemaVersion } from '#corpus/schema.ts';

/** The file next to a manifest with its SHA-256, as `sha256sum --check` reads it. */
export const manifestHash = 'corpus.json.sha256';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isYear: Test = (value) => value === null || Number.isSafeInteger(value);
const isHash: Test = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function has(fields: Record<string, Test>): Test {
	return (value) =>
		isObject(value) && Object.entries(fields).every(([name, test]) => test(value[name]));
}

function listOf(test: Test): Test {
	return (value) => Array.isArray(value) && value.every(test);
}

function mapOf(test: Test): Test {
	return (value) => isObject(value) && Object.values(value).every(test);
}

function perhaps(test: Test): Test {
	return (value) => value === undefined || test(value);
}

const isName = has({ zh: isText, en: isText });
const plain = { path: isText, bytes: isCount, sha256: isHash };
const file = { ...plain, rows: isCount };
const ofYear = has({ ...file, year: isYear });
const isPart = has({
	path: isText,
	year: isYear,
	reports: isCount,
	packs: isCount,
	sha256: isHash
});

/** What every manifest of this version has. */
const manifest: Record<string, Test> = {
	name: isText,
	title: isName,
	origin: (value) => ['real', 'synthetic', 'mixed'].includes(String(value)),
	made: isText,
	from: isName,
	contentHash: isHash,
	reports: listOf(ofYear),
	findings: listOf(ofYear),
	evidence: (value) => value === null || listOf(isPart)(value),
	files: perhaps(listOf(has(plain))),
	metadata: listOf(has(plain)),
	years: listOf(isCount),
	editions: mapOf(isCount),
	counts: has({ reports: isCount, agencies: isCount, refused: isCount, findings: mapOf(isCount) }),
	summary: listOf(has({ year: isYear, reports: isCount })),
	facets: has({ years: Array.isArray, provinces: Array.isArray }),
	cubes: (value) => value === null || has({ sums: listOf(has(file)), told: has(file) })(value),
	places: has(plain),
	directory: perhaps(has(file))
};

/**
 * Why a value is no manifest of a corpus, in words; null where it is one. Of another version's nothing is
 * known but that it has a version.
 */
export function noManifest(value: unknown): string | null {
	if (!isObject(value)) return 'no manifest: an object expected';
	if (!Number.isSafeInteger(value.schema)) return 'no manifest: schema is missing';
	if (value.schema !== schemaVersion) return null;
	for (const [name, test] of Object.entries(manifest))
		if (!test(value[name])) return `no manifest: ${name} is missing or not as it should be`;
	return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
