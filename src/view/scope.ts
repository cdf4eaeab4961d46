import { levels, sectors, type Name, type Term } from '#form/vocabulary.ts';
import { tableStates, type TableState } from '#query/explore.ts';
import type { Filters } from '#query/filters.ts';
import { basisName } from './basis.ts';
import { yearRanges } from './numbers.ts';
import type { Scope, Source, ViewModel } from './model.ts';

const same = (text: string): Name => ({ zh: text, en: text });

/** The reader's choice of reports, each in words; years apart. A county goes by its name where that is known. */
export function filterParts(filters: Omit<Filters, 'years'>, county: string | null = null): Name[] {
	const named = (terms: readonly Term[], ids: readonly string[]) =>
		terms.filter(({ id }) => ids.includes(id)).map(({ zh, en }) => ({ zh, en }));
	const agency = filters.agency.trim();
	return [
		...[filters.province, filters.prefecture, county ?? filters.county].flatMap((place) =>
			place ? [same(place)] : []
		),
		...named(levels, filters.levels),
		...named(sectors, filters.sectors),
		...(agency ? [{ zh: `名称含“${agency}”`, en: `name has “${agency}”` }] : []),
		...(filters.basis === 'own' ? [] : [basisName(filters.basis)])
	];
}

/** The reader's choice of reports in words. */
export function filterWords(
	filters: Filters,
	state: TableState | null,
	county: string | null = null
): Name {
	const named = tableStates.filter(({ id }) => id === state);
	const words = [...filterParts(filters, county), ...named.map(({ zh, en }) => ({ zh, en }))];
	const { years } = filters;
	return joined(years.length > 0 ? [ofYears(yearRanges(years)), ...words] : words);
}

/** The scope of what filters alone choose. */
export function scopeOf(
	{ years, ...filters }: Filters,
	words: readonly Name[] = [],
	county: string | null = null
): Scope {
	return { words: [...filterParts(filters, county), ...words], years };
}

/** The scope of what is of one agency. */
export function scopeOfAgency(name: string): Scope {
	return { words: [same(name)], years: [] };
}

/** A view's scope in one line: what was chosen, and of which years it is. */
export function scopeWords(model: Pick<ViewModel, 'scope' | 'years'>): Name {
	const years = yearsOf(model);
	return joined([...(model.scope?.words ?? []), ...(years ? [ofYears(years)] : [])]);
}

/** The same with what it is in front. */
export function scopeLine(model: Pick<ViewModel, 'scope' | 'years'>): Name {
	const { zh, en } = scopeWords(model);
	return { zh: `范围：${zh}`, en: `Scope: ${en}` };
}

function joined(parts: readonly Name[]): Name {
	if (parts.length === 0) return { zh: '全部年报', en: 'all reports' };
	return {
		zh: parts.map(({ zh }) => zh).join('；'),
		en: parts.map(({ en }) => en).join('; ')
	};
}

function ofYears({ zh, en }: Name): Name {
	return { zh: `${zh} 年`, en };
}

/** The years a view is of: those chosen, else from its first to its last. */
function yearsOf({ scope, years }: Pick<ViewModel, 'scope' | 'years'>): Name | null {
	if (scope?.years.length) return yearRanges(scope.years);
	if (!years) return null;
	const span = [...new Set(years)].join('–');
	return { zh: span, en: span };
}

/** Bytes of a file's name at most, and of its parts; file systems take 255. */
const longest = { name: 200, title: 60, years: 40, corpus: 40 };

/**
 * What a view's file is called, for example `申请-逐年_霁川省-县级_2019-2025_ogi-lens-demo-1a2b3c4d.csv`:
 * letters, digits and hyphens alone, and never too long to be kept.
 */
export function fileName(
	{ title, ...of }: Pick<ViewModel, 'title' | 'scope' | 'years'>,
	source: Pick<Source, 'name' | 'contentHash'>,
	language: keyof Name,
	extension?: string
): string {
	const end = `ogi-lens-${within(safe(source.name), longest.corpus)}-${source.contentHash.slice(0, 8)}${extension ? `.${extension}` : ''}`;
	const [what, span] = [
		within(safe(title[language]), longest.title),
		within(safe(yearsOf(of)?.zh ?? ''), longest.years)
	];
	const room = longest.name - bytesOf([what, span, end].join('_')) - 1;
	const chosen = (of.scope?.words ?? []).map((word) => safe(word[language])).join('-');
	return [what, within(chosen, room), span, end].filter(Boolean).join('_');
}

function safe(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

/** The beginning of a text that takes no more than so many bytes. */
function within(text: string, bytes: number): string {
	if (bytesOf(text) <= bytes) return text;
	let kept = '';
	for (const sign of text) {
		if (bytesOf(kept + sign) > bytes) break;
		kept += sign;
	}
	return kept;
}
