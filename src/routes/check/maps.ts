import { provideCharacterMaps } from '#document/pdf/maps.ts';

/** Addresses of pdf.js's character maps, which the site serves itself, by their path in the package. */
const addresses = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});
const byName = new Map(
	Object.entries(addresses).map(([path, address]) => [
		path.slice(path.lastIndexOf('/') + 1),
		address
	])
);
const fetched = new Map<string, Promise<Uint8Array>>();

/** Those that Chinese PDFs ask for. */
const chinese =
	/^(?:GBK?(?:2K|p|pc)?(?:-EUC)?|UniGB-(?:UCS2|UTF16|UTF8)|Adobe-GB1)-(?:H|V|UCS2)\.bcmap$/;

function mapOf(name: string): Promise<Uint8Array> {
	const address = byName.get(name);
	if (!address) return Promise.reject(new Error(`character map ${name}: unknown`));
	let map = fetched.get(name);
	if (!map) {
		map = fetch(address).then(async (response) => {
			if (!response.ok) throw new Error(`character map ${name}: ${response.status}`);
			return new Uint8Array(await response.arrayBuffer());
		});
		fetched.set(name, map);
		// A failure is not cached, so that the next document retries.
		map.catch(() => fetched.delete(name));
	}
	// The reader may hand the bytes on.
	return map.then((bytes) => bytes.slice());
}

provideCharacterMaps(mapOf);

/** Fetches the maps Chinese PDFs ask for, so that they are at hand offline. */
export async function fetchMaps(): Promise<void> {
	await Promise.allSettled([...byName.keys()].filter((name) => chinese.test(name)).map(mapOf));
}
