/** Which agencies of a place are listed. */
export const bodyGroups = ['all', 'silent', 'missing'] as const;
export type BodyGroup = (typeof bodyGroups)[number];

export const bodySorts = [
	'agency',
	'level',
	'sector',
	'received',
	'state',
	'run',
	'missing',
	'missing_years',
	'findings',
	'agency_id'
] as const;
export type BodySort = (typeof bodySorts)[number];

/** Order of the table; what is unknown comes last either way. */
export interface BodyOrder {
	sort: BodySort;
	descending: boolean;
}

export const mostFirst: BodyOrder = { sort: 'received', descending: true };
