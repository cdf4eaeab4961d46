import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		testTimeout: 60_000,
		hookTimeout: 600_000,
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: { name: 'code', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'] }
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					// Builds the site once and serves it; each file drives a browser of its own.
					globalSetup: 'tests/site/setup.ts',
					expect: { poll: { timeout: 30_000, interval: 100 } }
				}
			}
		]
	}
});
