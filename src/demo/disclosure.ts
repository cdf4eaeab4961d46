import type { EditionId } from '#form/editions.ts';
import { scales } from './bureaus.ts';
import type { Chance } from './chance.ts';
import type { Agency } from './country.ts';
import { add, type Values } from './draft.ts';
import { livesIn, type Life } from './lives.ts';

interface Stock {
	issued: number;
	repealed: number;
	/** At the end of the year. */
	held: number;
}

/** A catalogue of items: how many stood in it a year ago, and the change since. */
interface Catalogue {
	before: number;
	change: number;
}

/** What table 2 of either edition is printed from. */
export interface DisclosureYear {
	/** null for a body that cannot make rules. */
	rules: Stock | null;
	documents: Stock;
	/** Documents the public site still carries in addition to those in force. */
	archived: number;
	decisions: Record<Power, number>;
	catalogues: Record<Power | 'other_services' | 'fee', Catalogue>;
	servicesDecided: number;
	/** 10,000 yuan. */
	fees: number;
	procurement: { items: number; amount: number };
}

const powers = ['licensing', 'penalty', 'compulsion'] as const;
type Power = (typeof powers)[number];

/** Whether a body can make rules: governments of provinces and of prefectures can. */
export function makesRules({ level, bureau }: Agency): boolean {
	return bureau.sector === 'government' && (level === 'province' || level === 'prefecture');
}

/**
 * A body's rules, documents, decisions and fees in `years` consecutive years, null where it was not
 * there. Stocks carry over; a new body begins without any, and what one that ends had written is repealed.
 */
export function disclosureYears(
	agency: Agency,
	life: Life,
	years: number,
	luck: Chance
): (DisclosureYear | null)[] {
	const { level, bureau, size } = agency;
	const scale = scales[level].decisions * size;
	const decided = powers.map((_, at) => powerOf(agency, at, luck) * scale);
	const catalogued = powers.map((_, at) => (decided[at]! > 0 ? luck.whole(3, 60) : 0));
	const served = luck.happens(0.1) ? luck.logNormal(200 * scale, 1) : 0;
	const services = served > 0 ? luck.whole(2, 40) : 0;
	const charging = bureau.fees > 0 && luck.happens(0.75);
	const fees = charging ? luck.logNormal(bureau.fees * scale, 1) : 0;
	const decimals = luck.pick([1, 2, 2, 2, 4, 6]);
	const feeItems = charging ? luck.whole(1, 8) : 0;
	const buying = luck.happens(0.3) ? luck.gamma(1.5, 8 * scale) : 0;

	const ruling = makesRules(agency) ? stock(luck.poisson(level === 'province' ? 120 : 25)) : null;
	const ruleRate = level === 'province' ? 5 : 1;
	const writing = documentRate(agency, luck);
	const newborn = life.first > 0;
	const documents = stock(newborn ? 0 : luck.poisson(writing * 9));
	let archived = newborn ? 0 : luck.poisson(writing);
	const catalogue = (items: number) =>
		newborn ? { before: 0, change: items } : { before: items, change: 0 };
	const catalogues = {
		licensing: catalogue(catalogued[0]!),
		penalty: catalogue(catalogued[1]!),
		compulsion: catalogue(catalogued[2]!),
		other_services: catalogue(services),
		fee: catalogue(feeItems)
	};

	const history: (DisclosureYear | null)[] = [];
	for (let year = 0; year < years; year++) {
		if (!livesIn(life, year)) {
			history.push(null);
			continue;
		}
		const ends = year === life.final && year < years - 1;
		if (ends) Object.assign(documents, { issued: 0, repealed: documents.held, held: 0 });
		else turn(documents, luck.poisson(writing), luck);
		if (ruling) turn(ruling, luck.poisson(ruleRate), luck);
		if (!newborn || year > life.first)
			for (const one of Object.values(catalogues)) revise(one, luck);
		archived += luck.binomial(documents.repealed, 0.3);
		const [licensing, penalty, measures] = decided.map((mean) => vary(mean, luck)) as [
			number,
			number,
			number
		];
		const compulsion = licensing + penalty > 0 ? measures : 0;
		const amount = fees > 0 ? luck.logNormal(fees, 0.25) : 0;
		const items = luck.poisson(buying);
		history.push({
			rules: ruling && { ...ruling },
			documents: { ...documents },
			archived,
			decisions: { licensing, penalty, compulsion },
			catalogues: structuredClone(catalogues),
			servicesDecided: vary(served, luck),
			fees: Number(amount.toFixed(decimals)),
			procurement: {
				items,
				amount: items > 0 ? Number(luck.logNormal(60 * items, 0.6).toFixed(2)) : 0
			}
		});
	}
	return history;
}

/** Table 2 as an edition prints it. */
export function disclosureCells(year: DisclosureYear, edition: EditionId): Values {
	const values: Values = {};
	for (const power of powers) add(values, `${power}_decisions`, year.decisions[power]);
	const stocks = { rules: year.rules, normative_documents: year.documents };
	for (const [row, stock] of Object.entries(stocks)) {
		if (!stock) continue;
		const disclosed = stock.held + (row === 'rules' ? 0 : year.archived);
		const printed =
			edition === '2021'
				? { issued: stock.issued, repealed: stock.repealed, in_force: stock.held }
				: { made: stock.issued, newly_disclosed: stock.issued, disclosed_total: disclosed };
		for (const [column, count] of Object.entries(printed)) add(values, `${row}_${column}`, count);
	}
	if (edition === '2021') {
		add(values, 'fees_10k_yuan', year.fees);
		return values;
	}
	for (const [row, { before, change }] of Object.entries(year.catalogues)) {
		add(values, `${row}_items_last_year`, before);
		add(values, `${row}_items_change`, change);
	}
	add(values, 'other_services_decisions', year.servicesDecided);
	add(values, 'procurement_items', year.procurement.items);
	add(values, 'procurement_amount_10k_yuan', year.procurement.amount);
	return values;
}

/** Decisions an ordinary year brings the body, at a county's scale; 0 without the power. */
function powerOf({ bureau, level }: Agency, power: number, luck: Chance): number {
	if (level === 'township') return luck.happens(0.12) ? luck.logNormal(15, 1) : 0;
	const median = bureau.decisions[power]!;
	return median > 0 && luck.happens(0.85) ? luck.logNormal(median, 0.9) : 0;
}

/** Normative documents a body writes a year. */
function documentRate({ bureau, level }: Agency, luck: Chance): number {
	if (bureau.sector === 'government') return luck.gamma(3, level === 'province' ? 30 : 9);
	if (level === 'township' || luck.happens(0.45)) return 0;
	return luck.gamma(1.2, level === 'province' ? 8 : level === 'prefecture' ? 2.5 : 0.8);
}

function stock(held: number): Stock {
	return { issued: 0, repealed: 0, held };
}

function turn(stock: Stock, issued: number, luck: Chance): void {
	stock.issued = issued;
	stock.repealed = luck.binomial(stock.held, 0.07);
	stock.held += stock.issued - stock.repealed;
}

function revise(catalogue: Catalogue, luck: Chance): void {
	catalogue.before += catalogue.change;
	const added = catalogue.before > 0 && luck.happens(0.4) ? luck.whole(0, 4) : 0;
	catalogue.change = added - luck.binomial(catalogue.before, luck.happens(0.3) ? 0.1 : 0);
}

function vary(mean: number, luck: Chance): number {
	return mean > 0 ? Math.min(luck.poisson(luck.logNormal(mean, 0.3)), 9_000_000) : 0;
}
