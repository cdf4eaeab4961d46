/** Prefetches all that the desk of an office asks for later, so that it works offline. */
export async function fetchAhead(): Promise<void> {
	await Promise.allSettled([
		import('./Result.svelte'),
		import('./sample.ts'),
		import('./Office.svelte'),
		import('./OfficeCase.svelte'),
		import('./office.svelte.ts'),
		import('./LastOfCorpus.svelte'),
		import('#rules/page.ts'),
		import('#review/slip.ts'),
		import('#review/slip-docx.ts'),
		import('#review/workbook.ts'),
		import('#review/criteria.ts'),
		import('fflate')
	]);
}
