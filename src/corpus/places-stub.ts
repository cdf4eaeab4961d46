/** Stands in for #report/regions.ts until it is there. */
export function regionNames(code: string): {
	province: string | null;
	prefecture: string | null;
	county: string | null;
} {
	void code;
	return { province: null, prefecture: null, county: null };
}
