import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { notices } from './src/site/notices.ts';

const { ofPages, ofWorkers } = notices('licences.txt', ['@duckdb/duckdb-wasm']);

export default defineConfig({
	plugins: [sveltekit(), ofPages],
	worker: {
		format: 'es',
		plugins: () => [ofWorkers()],
		// A rule nothing in a worker asks for is left out of it, whatever calls its file is made of.
		rolldownOptions: {
			treeshake: {
				moduleSideEffects: [{ test: /\/src\/(?:check|rules)\//, sideEffects: false }]
			}
		}
	},
	// ECharts is one chunk of about 500 kB, fetched after the page is painted.
	build: { chunkSizeWarningLimit: 600 }
});
