import type { Sentence } from '../prose/sentence.ts';
import type { Scope } from '#form/vocabulary.ts';
import { allOf, names } from './bodies.ts';
import { halves, noStatement } from './statements.ts';

/** Whom a number of requests is stated of; `part` are bodies that are no scope of a report. */
type Counted = Scope | 'part';

/** Which bodies the words before a number name. */
type Words = (piece: string, unit: string | null) => Counted | null;

/** A sentence that counts requests, whatever it calls them. */
export const ofRequests = /申请/;
/** What counts bodies or people, not requests. */
const otherUnits = new Set(['个', '家', '名', '位', '人', '户', '种', '项']);
/** 其中新收 is of the same bodies as the number before it. */
const ofTheSame =
	/^[（：]?(?:其中|含)?[，：]?(?:本年|当年|今年|(?:19|20)\d\d年)?度?新(?:收|受理|增)/;
/** 全市行政机关严格依法办理，共收到: the bodies of the clause before act on. */
const acting =
	/全(?:省|市|县|区|州|旗|盟|自治区)(?:各级|各)?(?:行政机关|政府系统|政府机关|政府部门|机关|部门|单位|系统)|各级(?:行政机关|人民政府|政府|部门)/;

/**
 * The scope that the words before the table's own number name, in a sentence about requests. A number that is
 * not the table's, or is zero, proves nothing.
 */
export function scopeByNumber(
	sentences: readonly Sentence[],
	received: number | null,
	words: Words,
	agency: string
): { scope: Scope; sentence: Sentence } | null {
	if (!received) return null;
	const unit = /(省|市|县|区|州|旗|盟)(?=人民政府|政府|$)/.exec(agency)?.[1] ?? null;
	for (const sentence of sentences) {
		if (!counts(sentence)) continue;
		let from = 0;
		let last: Counted | null = null;
		for (const amount of sentence.amounts) {
			if (amount.kind !== 'count' || otherUnits.has(amount.unit)) continue;
			const window = sentence.text.slice(from, amount.start);
			from = amount.end;
			let counted = whom(window, words, unit);
			if (!counted && ofTheSame.test(window.replace(/^，/, ''))) counted = last;
			// 本级12件，各乡镇、各部门60件: the second is the rest.
			if (last && counted === 'area' && !/其中/.test(window) && !names(window, 'whole'))
				counted = 'part';
			if (amount.value === received && !amount.approximate && counted && counted !== 'part')
				return { scope: counted, sentence };
			last = counted ?? last;
		}
	}
	return null;
}

/** 其中，市政府办公室收到6件: a sentence may go on with the one before. */
function counts({ text, before }: Sentence): boolean {
	return ofRequests.test(text) || (/^其中/.test(text) && ofRequests.test(before?.text ?? ''));
}

function whom(window: string, words: Words, unit: string | null): Counted | null {
	const pieces = allOf(window).split(/[，；](?![^（]*）)/);
	const counted = words(pieces.at(-1)!, unit);
	if (counted) return counted;
	const before = pieces
		.slice(0, -1)
		.findLast((piece) => acting.test(piece) || names(piece, 'below') || names(piece, 'tier'));
	return before && !noStatement.test(before) ? words(before, unit) : null;
}

const ownLevel =
	/(?:省|自治区|市|县|区|州|旗|盟)(?:直|级)(?:各|所属|行政|政府|组成|工作|直属|的)*(?:部门|单位|机关|机构)|(?<!办公[室厅])本级|政府(?:及其?|和|与|、)?(?:所属|组成|工作|直属)*各?(?:部门|直属机构|委、?办、?局|局)/;

/** Bodies a government's sentence counts requests for. */
export const placeWords: Words = (piece, unit) => {
	const { inside, outside } = halves(piece);
	const withoutBelow = names(outside, 'below') || /^(?:各|所辖)?(?:县|区|乡|镇|街道)/.test(outside);
	const below = names(inside, 'below');
	const tier = ownLevel.test(inside);
	if (
		below &&
		(tier || names(inside, 'whole') || names(inside, 'tier') || /[两三四]级|各级/.test(inside))
	)
		return 'area';
	if (tier) return 'tier';
	if (names(inside, 'whole')) return withoutBelow ? 'tier' : 'area';
	if (/各级|政府系统|行政机关|政府机关/.test(inside)) return 'area';
	if (
		unit &&
		new RegExp(
			`${unit}级(?:层面|方面)?(?:共计?|累计|合计|新收|收到|受理|办理|(?:政府)?信息公开|依申请公开|申请)*$`
		).test(inside)
	)
		return 'tier';
	if (below) return 'part';
	return names(inside, 'office') ? 'own' : null;
};

/** The same for a park: it with its streets and towns, or they alone. */
export const parkWords: Words = (piece) => {
	const bodies = allOf(piece);
	if (!names(bodies, 'below')) return null;
	return /(?:含|包括|[及和与、])(?:其|所辖|下辖|辖区|代管|托管|直管|区内|园区内|的)*各/.test(
		bodies
	) && /管委会|管理委员会|机关|本级|部门|局|全区/.test(bodies)
		? 'area'
		: 'part';
};

/** The same for a department and its line. */
export const lineWords: Words = (piece) => {
	const bodies = allOf(piece);
	if (/(?:含|包括|[及和与、])(?:各|所属|下属|派出|区县?|县)*分局/.test(bodies)) return 'system';
	if (
		/(?:局|委|厅|院|中心|署)(?:机关|本部)|本级|本(?:局|委|厅|院)|[省市州县区总](?:局|厅|委|院)(?:共|累计|新收|收到|受理)*$/.test(
			piece
		)
	)
		return 'own';
	if (
		/系统|全(?:省|市|州)各级|全(?:省|市|州|县|区)(?!政府|行政)[^，。；]{1,6}(?:机关|部门)/.test(
			piece
		)
	)
		return 'system';
	return names(bodies, 'line') || names(bodies, 'branch') ? 'part' : null;
};
