import type { Claim, Matter } from './claim.ts';
import type { Features } from './features.ts';
import type { Token } from './scan.ts';

/** Tokens without what only says more of the word before or behind: 行政复议案件（信息公开类）8件, 学生家长等个人, 企业占8件. */
export function withoutAsides(tokens: readonly Token[]): Token[] {
	const left = new Set<Token>();
	for (const [i, { text, is }] of tokens.entries()) {
		if (is === 'share' && tokens[i + 1]?.is === 'amount') left.add(tokens[i]!);
		if (text === '等' && tokens[i + 1]?.is === 'applicant')
			for (let at = i - 1; /^(?:strange|filler|applicant)$/.test(tokens[at]?.is ?? ''); at--) {
				if (/^(?:由|的)$/.test(tokens[at]!.text)) break;
				left.add(tokens[at]!);
			}
		if (text !== '（') continue;
		const end = tokens.findIndex((token, at) => at > i && /amount|mark/.test(token.is));
		if (tokens[end]?.text === '）' && tokens[end + 1]?.is === 'amount')
			left.add(tokens[i]!).add(tokens[end]!);
	}
	return left.size ? tokens.filter((token) => !left.has(token)) : [...tokens];
}

/** 予以公开9件，部分公开2件: where both are stated side by side, the first is without the second. */
export function withoutParts(claims: Claim[], text: string): void {
	for (const [i, claim] of claims.entries()) {
		const [own, both, ...more] = claim.matter.of === 'outcome' ? claim.matter.any : [];
		if (claim.how !== 'exactly' || own?.join() !== 'disclosed' || !both || more.length) continue;
		const part = claims.find(
			({ matter, start }) =>
				start >= claim.end &&
				matter.of === 'outcome' &&
				matter.any[0]!.join() === 'partly_disclosed'
		);
		const between = part && text.slice(claim.end, part.anchor);
		if (
			between === undefined ||
			!/^[，；、][^（）]{0,30}$/.test(between) ||
			/其中|包括|含/.test(between)
		)
			continue;
		claims[i] = { ...claim, matter: { ...claim.matter, of: 'outcome', any: [own] } };
	}
}

/** A number of something less than all requests. */
export function isPart(matter: Matter | null | undefined): boolean {
	if (!matter) return false;
	return (
		matter.of === 'applicant' ||
		matter.of === 'channel' ||
		(matter.of === 'requests' && /^(?:in|out|over)$/.test(matter.stage))
	);
}

/** A number of requests that ended in one way. */
export function isOutcome(matter: Matter | null | undefined): boolean {
	return matter?.of === 'outcome';
}

/** A number of requests that were concluded or carried over: what came in is not stated so. */
export function isOfCourse(matter: Matter | null): boolean {
	return matter?.of === 'requests' && /^(?:concluded|in|out|over)$/.test(matter.stage);
}

/** A number of requests that were concluded or answered. */
export function isConcluded(claim: Claim | null): boolean {
	const matter = claim?.matter;
	return matter?.of === 'requests' && /^(?:concluded|answered)$/.test(matter.stage);
}

/** Requests that were disclosed. */
export function isDisclosed(matter: Matter): boolean {
	return matter.of === 'outcome' && matter.any.some((ids) => ids.includes('disclosed'));
}

/** How a number stated of a matter is meant. */
export function howOf(matter: Matter, value: number): Claim['how'] {
	if (matter.of === 'challenge' && /^(?:undone|lost)$/.test(matter.result ?? '')) return 'at-least';
	if (
		(matter.of === 'outcome' || matter.of === 'decision' || matter.of === 'applicant') &&
		matter.part
	)
		return 'at-least';
	// Answered may leave out what was not accepted.
	if (matter.of === 'requests' && matter.stage === 'answered') return 'at-least';
	return value === 0 && canBeNone(matter) ? 'none' : 'exactly';
}

function canBeNone(matter: Matter): boolean {
	if (matter.of === 'requests') return /^(?:any|came|fresh|handled)$/.test(matter.stage);
	return matter.of === 'challenge' ? matter.result === null : matter.of === 'document';
}

/** Whether words name what is counted. */
export function namesThing(said: Features): boolean {
	return (
		said.request !== null || said.has('review', 'lawsuit', 'document', 'decision', 'on-request')
	);
}

const attributes =
	/公开(?:属性|方式(?!(?:答复|办结|办理|处理|回复))|类别)|(?:标注|标识|划定|(?<!决)定|认定)为?“?(?:依申请|不予)公开/;

/** 主动公开28件、依申请公开17件: whether documents are counted by how open they are. */
export function isByAttribute(text: string, tokens: readonly Token[]): boolean {
	if (attributes.test(text)) return true;
	const at = tokens.findIndex(({ is }) => is === 'attribute');
	const unit = tokens[at + 1]?.amount?.unit;
	return (
		at >= 0 &&
		tokens.some(
			({ is, sense }, i) =>
				(is === 'on-request' ||
					is === 'request' ||
					(sense?.is === 'outcome' && !/^部分/.test(tokens[i]!.text))) &&
				tokens.slice(i + 1, i + 4).some(({ amount }) => amount?.unit === unit)
		)
	);
}

/** What joins other things to those counted, or makes them another's, another time's, or only proposed. */
const more =
	/[、和及与或各属辖]|部门|单位|系统|省|市|县|区(?!划|域)|镇|乡|街道|村|其他|指导|督促|累计|历年|以来|至今|历史|两年|三年|季|月|咨询|来访|热线|留言|建议|提案|撤|补正|征求|延期|转|移送|协|参与|联合|代|审|拟|草案|备案|清理|解读|修[订改]|听证|复核|告知|除|超|约|近|余|另|目录|栏|非|不|上级|国|中央|受托|委托|中心|大队|查询|查阅|档案|抽查|评估/;

/** Whether what a number counts is at most a part of what its known words name, whatever the others say of it. */
export function isWithin({ text, otherYear, lastYear, has }: Features, strange: string): boolean {
	if (otherYear || lastYear || has('none', 'all', 'each', 'reviewer', 'area', 'of-which'))
		return false;
	return !more.test(strange) && !/[和及与或]/.test(text);
}

/** Matters named so plainly that unknown words next to them can only name a part. */
export function isNamed(matter: Matter, { request }: Features): boolean {
	if (/^(?:decision|document|challenge)$/.test(matter.of)) return true;
	if (matter.of === 'requests' && (matter.stage === 'any' || matter.stage === 'handled'))
		return false;
	const carried = matter.of === 'requests' && matter.stage === 'in';
	return (request === 'named' || (carried && request !== null)) && matter.of !== 'channel';
}

/** 2件自然人、1件企业: whether each number of a clause stands before what it counts. */
export function isNumberFirst(clause: readonly Token[], counts: readonly Token[]): boolean {
	const plain = (tokens: readonly Token[]) => tokens.every(({ is }) => is === 'filler');
	// 22件申请由14名个人、5家企业提出: the whole stands before them.
	const second = counts[1] && clause[clause.indexOf(counts[1]) - 1];
	if (counts.length > 2 && /^[由含]$/.test(second?.text ?? ''))
		return isNumberFirst(clause.slice(clause.indexOf(second!) + 1), counts.slice(1));
	const at = counts.map((count) => clause.indexOf(count));
	if (counts.length < 2 || clause.some(({ is }) => is === 'among')) return false;
	return (
		plain(clause.slice(0, at[0])) &&
		!plain(clause.slice(at.at(-1)! + 1)) &&
		at.slice(1).every((i) => /^[、和及与]$/.test(clause[i - 1]!.text))
	);
}
