import http from 'node:http';
import { inject } from 'vitest';

// Waits until the site is built, however long that takes; see setup.ts.
await new Promise<void>((resolve, reject) => {
	http.get(inject('site'), (answer) => answer.resume().on('end', resolve)).on('error', reject);
});
