/** Longest the service worker is waited for, in milliseconds. */
const longest = 30_000;

/**
 * Has the service worker cache files for when there is no network; resolves when it has, or where there is none. It
 * sees what a page fetches, but not what the page's workers do, nor what a first visit fetches before there is a
 * service worker.
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
