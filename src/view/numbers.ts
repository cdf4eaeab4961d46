import type { Name } from '#form/vocabulary.ts';

type Language = keyof Name;

/** The sign for no number. */
export const nothing = '–';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en-US', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const short = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** 1,234,567 in both languages. */
export function count(value: number | null): string {
	return value === null ? nothing : whole.format(value);
}

/** A change: +1,234 or -1,234. */
export function signed(value: number): string {
	return `${value > 0 ? '+' : ''}${count(value)}`;
}

/** At most one decimal: medians may fall between two counts. */
export function amount(value: number | null): string {
	return value === null ? nothing : oneDecimal.format(value);
}

const sixPlaces = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
/** An amount with the decimals it has: sums of money are not rounded. */
export function exactly(value: number | null): string {
	return value === null ? nothing : sixPlaces.format(value);
}

/** How far an exact amount is from another: +0.35. */
export function exactlySigned(value: number): string {
	return `${value > 0 ? '+' : ''}${exactly(value)}`;
}

const sixDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

/** A number somebody worked out, of any size: small ones by their digits, so that none but 0 is written 0. */
export function computed(value: number): string {
	const size = Math.abs(value);
	if (size === 0 || !Number.isFinite(value)) return String(value);
	if (size < 1e-6 || size >= 1e21) return String(Number(value.toPrecision(6)));
	return (size < 1 ? sixDigits : sixPlaces).format(value);
}

/** A fraction of one as per cent with one decimal. */
export function share(value: number | null): string {
	return value === null ? nothing : percent.format(value);
}

/** numerator / denominator; null where there is nothing to divide by. */
export function ratio(numerator: number | null, denominator: number | null): number | null {
	return numerator === null || !denominator ? null : numerator / denominator;
}

const steps: Record<Language, [size: number, sign: string][]> = {
	zh: [
		[1e8, '亿'],
		[1e4, '万']
	],
	en: [
		[1e9, 'B'],
		[1e6, 'M'],
		[1e3, 'K']
	]
};

/** Short form for axes only: 12万, 3.5亿; 120K, 350M. */
export function axisNumber(value: number, language: Language): string {
	const step = steps[language].find(([size]) => Math.abs(value) >= size);
	return step ? short.format(value / step[0]) + step[1] : short.format(value);
}

/** The same count in both languages, for sentences. */
export function both(format: (value: number | null) => string, value: number | null): Name {
	return { zh: format(value), en: format(value) };
}

/** Years as one reads them, upward, those that follow each other as a span: 2019–2021、2023. */
export function yearRanges(years: readonly number[]): Name {
	const runs: [number, number][] = [];
	for (const year of [...years].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && year <= last[1] + 1) last[1] = year;
		else runs.push([year, year]);
	}
	const shown = runs.map((run) => [...new Set(run)].join('–'));
	return { zh: shown.join('、'), en: shown.join(', ') };
}
