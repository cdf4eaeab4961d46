import { claimsOf, type AgencySource, type Claim } from './claims.ts';
import type { Lines } from './lines.ts';
import { placeOfAgency } from './place.ts';
import { liesIn, type Region } from './regions.ts';
import type { Title } from './title.ts';

/** The agency of a report as it was decided. */
export interface AgencyChoice {
	/** null where nothing states it, or only what cannot be. */
	claim: Claim | null;
	/** Every name by which the report calls its agency, strongest first. */
	names: string[];
	/** A claim of another body, which a reader should know of. */
	other: Claim | null;
	/** Who signs, where that is not the agency as it is spelt. */
	signer: Claim | null;
}

/** By which word a report speaks of its own agency, and what the agency's name then has. */
const selves: readonly (readonly [self: RegExp, name: RegExp])[] = [
	[/(?:我|本)(?:分局|局)(?!面|限)/g, /局/],
	[/(?:我|本)厅/g, /厅/],
	[/(?:我|本)委(?!托)/g, /委/],
	[/(?:我|本)镇/g, /镇/],
	[/(?:我|本)乡(?!镇)/g, /乡/],
	[/(?:我|本)(?:街(?!区)|办事处)/g, /街|办事处/],
	[/(?:我|本)关(?!于|键|系)/g, /海关/],
	[/(?:我|本)(?:总队|支队|大队|队)/g, /队/],
	[/(?:我|本)(?:校|学院|院)/g, /校|学|院/],
	[/(?:我|本)中心/g, /中心/],
	[/(?:我|本)管委会|(?:^|[，。；])管委会/g, /管委会|管理委员会|区$|园$|城$/],
	[/(?:我|本)部(?!门|分)/g, /部/],
	[/(?:我|本)办(?!公|事|理|法)/g, /办/]
];

/**
 * Decides whose report it is: by its title, else by the strongest claim that agrees with how the report
 * speaks of itself, in the fullest spelling.
 */
export function chooseAgency(lines: Lines, title: Title | null): AgencyChoice {
	const claims = claimsOf(lines);
	const names = [...new Set(claims.map(({ name }) => name))];
	const self = selfOf(lines);
	const likely = claims.filter((claim) => isLikely(claim, self));
	const titled = title?.agency ? claimOf(title, title.agency, lines) : null;
	const claim = titled ? (inFull(titled, claims) ?? titled) : fullest(likely);
	const other =
		claim && likely.find((one) => isWitness(one.source) && differs(claim.name, one.name));
	const signer = claims.find(({ source }) => source === 'signature');
	const isAgency = (name: string) => claim?.name.endsWith(name) || name.endsWith(claim?.name ?? '');
	return {
		claim,
		names,
		other: other ?? null,
		signer: signer && !isAgency(signer.name) ? signer : null
	};
}

function claimOf(title: Title, name: string, { all }: Lines): Claim {
	return { name, source: 'title', text: title.text, place: all[title.at]!.place };
}

const speaksOfItself = /[我本]|管委会/;

/** What the name has by how the report speaks of its agency; null where it does not say. */
function selfOf({ all }: Lines): RegExp | null {
	const text = all
		.filter(({ cells }) => !cells)
		.map((line, i) => (i === 0 || speaksOfItself.test(line.text) ? line.text : ''))
		.join('\n')
		.slice(0, 60_000);
	let most = 0;
	let found: RegExp | null = null;
	for (const [self, name] of selves) {
		const count = text.match(self)?.length ?? 0;
		if (count > most) [most, found] = [count, name];
	}
	return found;
}

/** Whether a claim can be the agency's; a preamble that says so is believed. */
function isLikely({ name, source }: Claim, self: RegExp | null): boolean {
	return !self || source === 'preamble' || self.test(name);
}

/** Sources that state whose report it is; a page may be published, and a name stand alone, for another. */
function isWitness(source: AgencySource): boolean {
	return source === 'preamble' || source === 'subject' || source === 'contact';
}

/** The strongest claim, as the fullest name of the same body; a government's office only where nobody else is named. */
function fullest(claims: readonly Claim[]): Claim | null {
	const first =
		claims.find(({ name, source }) => source !== 'page' || !isGovernment(name)) ?? claims[0];
	if (!first) return null;
	if (first.source === 'contact' && isGovernment(first.name)) {
		// Its office answers for a government that the text itself is about.
		const government = claims.find(({ name, source }) => source === 'subject' && isRegion(name));
		if (government && first.name.startsWith(government.name)) return government;
	}
	const fuller = claims.find(({ name }) => isFuller(name, first.name));
	return placeOfAgency(first.name).regions.length ? first : (fuller ?? first);
}

/** Whether a name is another's with its place: 青溪县信访局 for 县信访局, but no city's for a district's. */
function isFuller(name: string, short: string): boolean {
	const spelt = (one: string) => one.replace(/(?<=[省市县区州旗盟])(?:人民)?政府(?=.)/, '');
	return (
		name.length > short.length &&
		spelt(name).endsWith(spelt(short)) &&
		placeOfAgency(name).regions.length === 1
	);
}

/** A title's name as the report spells it in full where it says whose it is: 县信访局, 青溪县, 凉山州审计局. */
function inFull({ name }: Claim, claims: readonly Claim[]): Claim | null {
	const { regions, rest } = placeOfAgency(name);
	// Whoever else is named may be the one above, unless both say of what place they are.
	const told = /^(?:[省县区州旗盟]|市(?!场|政|容))[^省市县区州旗盟]{2,}/.test(name);
	const fuller = claims.filter((claim) => {
		if (claim.source !== 'preamble' && (regions.length || !told || claim.source === 'page'))
			return false;
		const other = placeOfAgency(claim.name);
		if (claim.name.length <= name.length || other.regions.length !== 1) return false;
		if (regions.length && !regions.includes(other.regions[0]!)) return false;
		return (
			isFuller(claim.name, name) ||
			(regions.length > 0 &&
				(other.rest === rest ||
					other.rest.replace(/^(?:人民政府|管理委员会|管委会)$/, '') === rest))
		);
	});
	return new Set(fuller.map((claim) => claim.name)).size === 1 ? fuller[0]! : null;
}

function isRegion(name: string): boolean {
	return /^(?:人民政府)?$/.test(placeOfAgency(name).rest);
}

function isGovernment(name: string): boolean {
	return /(?:政府|行署)(?:办公[室厅]|办)?$|公开办$/.test(name);
}

/** Whether two names are of two bodies: other work, or other places, beyond doubt. */
function differs(name: string, other: string): boolean {
	if (name.endsWith(other) || other.endsWith(name)) return false;
	const [one, two] = [placeOfAgency(name), placeOfAgency(other)];
	const loose = ['government', 'other', 'township'];
	// 市水利局 without its city may be a short name of the same.
	if (!two.regions.length) return false;
	if (one.sector !== two.sector) return !loose.includes(one.sector) && !loose.includes(two.sector);
	const apart = (a: Region, b: Region) => a !== b && !liesIn(a, b) && !liesIn(b, a);
	return one.regions.length > 0 && one.regions.every((a) => two.regions.every((b) => apart(a, b)));
}
