/**
 * What a chart is made of, its data and words apart: the keys, kinds and ids a merge must find again. A
 * chart whose option has the outline of the one before can be changed in place, which is several times as
 * fast as to draw it anew, and looks as if it had been.
 * @param option an ECharts option
 */
export function outlineOf(option: object): string {
	return JSON.stringify(option, (key, value: unknown) => {
		if (key === 'data' && Array.isArray(value)) return [];
		if (typeof value === 'string') return key === 'id' || key === 'type' ? value : '';
		if (typeof value === 'function') return 'function';
		return typeof value === 'number' ? 0 : value;
	});
}
