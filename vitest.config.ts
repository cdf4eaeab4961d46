import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 600_000,
		// The site tests build once and share one server and browser.
		fileParallelism: true,
		maxWorkers: 2
	}
});
