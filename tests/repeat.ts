/** Set by `npm run test:nightly`, which runs the tests of `npm test` with larger numbers. */
export const isNight = process.env.TESTS === 'nightly';

/** How often something is done: few times by day, so that every behaviour is tried, many in the nightly run. */
export function repeats(byDay: number, byNight: number): number {
	return isNight ? byNight : byDay;
}
