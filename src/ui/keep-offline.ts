/** Longest the service worker is waited for, in milliseconds. */
const longest = 30_000;

/**
 * Has files kept for when there is no network; resolves when they are, or where nobody keeps any. A page is
 * seen fetching its own files; those of its workers are nobody's to see, and those fetched on a first visit
 * come before there is a service worker.
 * @param urls of files of this site
 */
export async function keepOffline(urls: readonly string[]): Promise<void> {
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (!(await workers?.getRegistration().catch(() => undefined))) return;
	const { active } = await workers!.ready;
	const { port1, port2 } = new MessageChannel();
	await new Promise<void>((resolve) => {
		port1.onmessage = () => resolve();
		setTimeout(resolve, longest);
		active!.postMessage({ keep: urls }, [port2]);
	});
	port1.close();
}

/** Addresses of the scripts, styles and data this page, or worker, has fetched. */
export function fetchedFiles(): string[] {
	return performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => name.includes('/_app/immutable/'));
}
