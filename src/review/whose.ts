import { placeOfAgency } from '#report/identity/place.ts';
import type { Name } from '#form/vocabulary.ts';
import { ids } from '#rules/ids.ts';
import type { Bodies } from './bodies.ts';
import type { Found } from './found.ts';
import { agencyOf, isConsolidated, titledOf, type Paper, baseOf } from './paper.ts';
import type { Listed } from './roster.ts';

/** Where a name stands that says whose a report is; `title` is what the report calls its agency. */
type NameSource = 'title' | 'signature' | 'file';

/** The names that say whose a report is, where they do not agree; the office is asked, and says. */
export interface Whose {
	names: readonly { source: NameSource; name: string }[];
	/** Bodies it may be of. */
	maybe: readonly string[];
	/** The body the office said it is of; null until then. */
	owner: string | null;
}

/** What names are known besides those of the papers themselves. */
interface Known {
	bodies: Bodies;
	last: readonly Paper[];
	listed: readonly Listed[] | null;
	meant: Readonly<Record<string, string>>;
}

/** Who signs for others. */
const signsForOthers: ReadonlySet<string> = new Set(['government', 'government_services']);

/** Letters of the shortest name that is looked for in what a file is called. */
const shortest = 3;

/** The reports whose names disagree: their title, who signs, and what the file is called. */
export function disputed(papers: readonly Paper[], known: Known): Map<Paper, Whose> {
	const names = new Names(papers, known);
	return new Map(
		papers.flatMap((paper) => {
			const titled = titledOf(paper);
			if (titled === null || isConsolidated(paper)) return [];
			const file = names.ofFile(paper, titled);
			const signer = names.ofSigner(paper, titled, file);
			if (!file && !signer && paper.owner === undefined) return [];
			const whose: Whose = {
				names: [
					{ source: 'title', name: titled },
					...(signer ? [{ source: 'signature' as const, name: signer }] : []),
					...(file ? [{ source: 'file' as const, name: file }] : [])
				],
				maybe: names.each([titled, signer, file].filter((name) => name !== null)),
				owner: paper.owner ?? null
			};
			return [[paper, whose]];
		})
	);
}

/** The bodies there are by what they are known by, and how each is written. */
class Names {
	readonly #bodies: Bodies;
	/** By key, how bodies are written: those on the list, on the desk, and of last year. */
	readonly #byKey = new Map<string, string>();
	/** Keys of those that report this year, as far as list and desk tell, and of those that did last year. */
	readonly #now = new Set<string>();
	readonly #last = new Set<string>();
	readonly #listed = new Set<string>();
	/** What a name of the list is known by, where that is a report's name. */
	readonly #meant = new Map<string, string>();

	constructor(papers: readonly Paper[], { bodies, last, listed, meant }: Known) {
		this.#bodies = bodies;
		const add = (name: string, to: Set<string>, written = name) => {
			const key = this.#key(name);
			to.add(key);
			if (!this.#byKey.has(key)) this.#byKey.set(key, written);
		};
		const namesOf = (all: readonly Paper[]) => unlike(all.flatMap((one) => agencyOf(one) ?? []));
		const titles = unlike(papers.flatMap((paper) => titledOf(paper) ?? []));
		const lines = (listed ?? []).map(({ name }) => name);
		const open = lines.filter((line) => !meant[line]);
		for (const line of lines) if (meant[line]) this.#meant.set(bodies.key(line), meant[line]);
		for (const among of [titles, unlike(papers.flatMap(({ signer }) => signer ?? []))]) {
			const left = open.filter((line) => !this.#meant.has(bodies.key(line)));
			for (const [line, { name }] of bodies.match(left, among))
				this.#meant.set(bodies.key(line), name);
		}
		for (const name of [...namesOf(papers), ...titles]) add(name, this.#now);
		for (const name of namesOf(last)) add(name, this.#last);
		for (const line of lines) {
			add(line, this.#now, this.#meant.get(bodies.key(line)));
			this.#listed.add(this.#key(line));
		}
	}

	/** What a body is known by, by whichever of its names. */
	#key(name: string): string {
		const key = this.#bodies.key(name);
		const meant = this.#meant.get(key);
		return meant === undefined ? key : this.#bodies.key(meant);
	}

	/** Each body once, as it is written in full. */
	each(names: readonly string[]): string[] {
		return unlike(names.map((name) => this.#byKey.get(this.#key(name)) ?? name));
	}

	/** Who signs, where that is another body than the title's. */
	ofSigner({ signer, findings }: Paper, titled: string, file: string | null): string | null {
		if (signer === undefined || this.#isOne(signer, titled)) return null;
		if (signsToo(this.#key(titled), signer)) return null;
		const { sector } = placeOfAgency(signer);
		const isFile = file !== null && this.#isOne(signer, file);
		if (!isFile && signsForOthers.has(sector)) return null;
		const isTold = findings.some(({ rule }) => rule === ids.signature);
		return isFile || isTold || areTowns(signer, titled) || this.#areTwo(this.#key(signer), titled)
			? signer
			: null;
	}

	/** The body whose name the file bears, where it bears not the title's. */
	ofFile(paper: Paper, titled: string): string | null {
		const base = baseOf(paper).replace('管理委员会', '管委会');
		const borne = [...this.#byKey]
			.flatMap(([key, name]) => [key, ...this.#aliases(key)].map((alias) => ({ alias, key, name })))
			.filter(({ alias }) => alias.length >= shortest && base.includes(alias))
			.sort((a, b) => b.alias.length - a.alias.length);
		const [longest] = borne;
		if (!longest || !this.#areTwo(longest.key, titled)) return null;
		// 经济开发区管委会.docx has 开发区 in it, and is called as the report says.
		if (this.#key(titled).includes(longest.alias) && base.includes(this.#key(titled))) return null;
		// 教育体育局.docx is not called as 体育局 is.
		const rest = base.replaceAll(longest.alias, '');
		const isOwn = borne.some(({ key, alias }) => key === this.#key(titled) && rest.includes(alias));
		return isOwn ? null : longest.name;
	}

	/** Whether a body is another than the title's: one that is to report this year, or that did beside it last year. */
	#areTwo(key: string, titled: string): boolean {
		const own = this.#key(titled);
		if (key === own) return false;
		// 执法局 may be what the list calls 综合行政执法局, unless that is on it besides.
		const name = this.#byKey.get(key);
		if (name && !this.#listed.has(own) && this.#bodies.asked([name], [titled], new Map()).size)
			return false;
		return this.#now.has(key) || (this.#last.has(key) && this.#last.has(own));
	}

	#aliases(key: string): string[] {
		return [...this.#meant].flatMap(([line, name]) =>
			this.#bodies.key(name) === key ? [line] : []
		);
	}

	#isOne(a: string, b: string): boolean {
		const [one, other] = [this.#key(a), this.#key(b)];
		return one === other || this.#bodies.otherKeys(a).includes(other);
	}
}

/** Whether a body signs next to another: 中共临波镇委员会临波镇人民政府. */
function signsToo(key: string, signer: string): boolean {
	for (let at = signer.indexOf(key); at >= 0; at = signer.indexOf(key, at + 1)) {
		const before = signer.slice(0, at);
		const after = signer.slice(at + key.length).replace(/^(?:人民政府|办事处)/, '');
		const isNext = /(?:^|委员会|[局委办院馆社站会]|中心|政府|[省市县区旗])$/.test(before);
		if (isNext && /^(?:$|[、，]|.{1,6}?[县市区旗])/.test(after)) return true;
	}
	return false;
}

/** Whether two names are of two towns, whatever kind each is: 城关街道 may be what 城关镇 has become. */
function areTowns(a: string, b: string): boolean {
	const [one, other] = [placeOfAgency(a), placeOfAgency(b)];
	const stem = (rest: string) => rest.replace(/(?:人民政府|街道办事处|街道|办事处|[镇乡])+$/, '');
	return (
		one.sector === 'township' && other.sector === 'township' && stem(one.rest) !== stem(other.rest)
	);
}

function unlike(names: readonly string[]): string[] {
	return [...new Set(names)];
}

/** Whether the office is still to say whose a report is. */
export function isUnowned({ whose }: { whose: Whose | null }): boolean {
	return whose?.owner === null;
}

const sources: Readonly<Record<NameSource, Name>> = {
	title: { zh: '文中写的是', en: 'the text names' },
	signature: { zh: '落款是', en: 'the signature is of' },
	file: { zh: '文件名是', en: 'the file is called' }
};

/** Which names disagree, in words. */
export function namesWords({ names }: Pick<Whose, 'names'>): Name {
	return {
		zh: names.map(({ source, name }) => `${sources[source].zh}“${name}”`).join('，'),
		en: names.map(({ source, name }) => `${sources[source].en} “${name}”`).join(', ')
	};
}

/**
 * What is found of names that disagree: before the office has said whose the report is a question, after it what in the
 * report is to be mended. null where nothing is.
 */
export function ofNames(whose: Whose, own: Found | undefined, bodies: Bodies): Found | null {
	const { names, owner } = whose;
	const said = namesWords(whose);
	const wrong = names.filter(
		({ source, name }) =>
			source !== 'file' && owner !== null && bodies.key(name) !== bodies.key(owner)
	);
	if (owner !== null && !wrong.length) return null;
	const message: Name =
		owner === null
			? {
					zh: `${said.zh}：请确认是哪一家的年报，并改正写错的名称。`,
					en: `Its names disagree: ${said.en}. Please say whose report it is, and mend the name that is wrong.`
				}
			: {
					zh: `这是${owner}的年报，但${namesWords({ names: wrong }).zh}：请改正。`,
					en: `This is the report of ${owner}, but ${namesWords({ names: wrong }).en}: please mend it.`
				};
	return {
		rule: ids.signature,
		severity: owner === null ? 'review' : 'warning',
		cells: [],
		left: null,
		right: null,
		difference: null,
		...own,
		...(owner !== null && { severity: 'warning' as const }),
		message
	};
}
