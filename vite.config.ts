import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	// ECharts is one chunk of about 500 kB, fetched after the page is painted.
	build: { chunkSizeWarningLimit: 600, license: { fileName: 'licences.md' } }
});
