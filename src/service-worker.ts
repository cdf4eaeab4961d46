/// <reference lib="webworker" />
import { build } from '$service-worker';
import { OfflineCache } from './ui/offline-cache.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const start = build.find((file) => file.includes('/entry/start.'))!;
const cache = new OfflineCache(worker.registration.scope, start.slice(start.lastIndexOf('/') + 1));

worker.addEventListener('install', (event) => {
	event.waitUntil(cache.begin().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
	const ahead = worker.registration.navigationPreload?.enable();
	event.waitUntil(Promise.all([cache.forgetOthers(), ahead]).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
	const answer = cache.answer({
		request: event.request,
		ahead: event.preloadResponse,
		after: (work) => event.waitUntil(work),
		tell: (kept) =>
			event.waitUntil(
				worker.clients.get(event.clientId).then((client) => client?.postMessage({ kept }))
			)
	});
	if (answer) event.respondWith(answer);
});

worker.addEventListener('message', (event) => {
	const { keep } = event.data as { keep?: string[] };
	if (!keep) return;
	const answer = { keeps: keep.length };
	event.waitUntil(
		cache.keep(keep).then(() => (event.ports[0] ?? event.source)?.postMessage(answer))
	);
});
