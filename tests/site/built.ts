import { inject } from 'vitest';

// Waits until the site is built; see setup.ts.
await fetch(inject('site'));
