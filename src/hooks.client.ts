import type { HandleClientError } from '@sveltejs/kit';

/** An error before the page is alive leaves it as it was built: see boot.js. */
export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return;
	console.error(error);
	document.dispatchEvent(new Event('ogi:failed'));
};
