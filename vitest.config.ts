import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/order.ts';

export default defineConfig({
	test: {
		// Nothing is waited for by the clock; this is for what never comes.
		testTimeout: 600_000,
		hookTimeout: 600_000,
		expect: { poll: { timeout: 180_000 } },
		maxWorkers: 2,
		sequence: { sequencer: LongFirst },
		projects: [
			{
				extends: true,
				// Classes with runes are tested as plain classes.
				plugins: [svelte()],
				test: {
					name: 'code',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/site/**'],
					// A worker loads each module once, not once for every file: no test may leave anything changed.
					isolate: false
				}
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					// Builds the site once and serves it; each file drives a browser of its own.
					globalSetup: 'tests/site/setup.ts',
					setupFiles: 'tests/site/built.ts',
					expect: { poll: { timeout: 180_000, interval: 100 } }
				}
			}
		]
	}
});
