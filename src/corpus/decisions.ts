/** What a reviewer may decide of a finding, or of a report or one of its cells. */
export const decisions = [
	{ id: 'confirmed', zh: '属实', en: 'confirmed' },
	{ id: 'explained', zh: '有合理解释', en: 'has a good explanation' },
	{ id: 'corrected', zh: '机关已更正', en: 'corrected by the agency' },
	{ id: 'misread', zh: '本系统误读', en: 'misread by this program' }
] as const;

export type Decision = (typeof decisions)[number]['id'];

/** The columns of `corrections.csv`, in their order. */
export const correctionFields = [
	...(['finding', 'report', 'cell', 'decision', 'note', 'date'] as const)
] as const;
