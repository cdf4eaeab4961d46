import type { Clause } from './clause.ts';
import { clauseStart } from './sentence.ts';
import type { Statement } from './statement.ts';
import { isItself } from './whole/parse.ts';

/** Who does it is stated anew: the agency itself, another body, or an account by its name. */
const newSubject =
	/[我本]\p{Script=Han}|[局厅院署镇乡]|委(?!托)|办(?!理|结|复|件|事|公)|街道|(?<!各|该)中心|处(?!理|罚)|政府(?!信息)|“/u;

/** 全县各部门收到申请318件，办结310件; 全县公开3.2万条，其中网站2.1万条: what follows is stated of the same bodies while nobody else is named. */
export function carryWhose(
	{ sentence, amount, previous }: Statement,
	clause: Clause,
	clauses: ReadonlyMap<Statement, Clause>
): void {
	const before = previous ? clauses.get(previous) : clause.whole;
	if (clause.whose !== 'own' || !before || before.whose === 'own') return;
	// 指导各乡镇…: who guides is the agency.
	if (before.by.includes('others-guided')) return;
	const from = previous?.amount.end ?? 0;
	if (!newSubject.test(sentence.text.slice(from, amount.start))) clause.whose = before.whose;
}

const newTime =
	/全年|年内|本年|今年|年度|(?:19|20)\d\d年|[上下]半年|季度|\d月|[共总合]计|总共|累计|[共已]|实际|完成|目前|截[至止]/;
const meanFirst = /^(?:其中)?(?:平均)?(?:每个?[月日周天季]|[月日周]均)/;

/** 上半年公开120条，网站发布80条; 计划公开200条，网站发布150条: of the same time while no other is named. */
export function carryPeriod(
	{ sentence, amount, previous }: Statement,
	clause: Clause,
	clauses: ReadonlyMap<Statement, Clause>
): void {
	const before = previous && clauses.get(previous);
	if (!before || clause.period !== 'year') return;
	if (newTime.test(sentence.text.slice(previous.amount.end, amount.start))) return;
	const told = sentence.text.slice(clauseStart(sentence, before.anchor), before.anchor);
	const alike = before.thing === clause.thing;
	const goesOn =
		(before.period === 'months' && (alike || /半年|季度/.test(told))) ||
		(before.period === 'plan' && alike) ||
		// 平均每月网站发布12条，公众号30条: what is stated first is of both.
		(before.period === 'mean' && alike && meanFirst.test(told));
	if (goesOn) clause.period = before.period;
}

/** 全县收到申请318件，其中我局12件: the part that is stated of the agency itself is its own count. */
export function takeOwnShare(
	{ sentence, amount, previous }: Statement,
	clause: Clause,
	clauses: ReadonlyMap<Statement, Clause>
): void {
	const { whole } = clause;
	const bare = clause.thing === 'other' && !clause.by.length && clause.unit === whole?.unit;
	if (clause.role !== 'part' || clause.figure || !whole?.figure) return;
	if (whole.thing !== clause.thing && !bare) return;
	if (whole.channel.kind !== clause.channel.kind && !bare) return;
	const { owner } = sentence;
	const words = sentence.text
		.slice(previous?.amount.end ?? 0, amount.start)
		.replace(/^[^，；：（]*?[，、；：（]|其\d{0,3}中[，：]?/g, '');
	if (!owner || !isItself(withoutDeed(words), owner)) return;
	const { id, rank } = whole.figure;
	const same = [...clauses.values()].filter((one) => one.figure?.id === id && one !== clause);
	if (!same.some(isOfMore)) return;
	Object.assign(clause, {
		thing: whole.thing,
		figure: { id, rank: Math.max(rank, ...same.map((one) => one.figure!.rank)) },
		role: 'total',
		whose: 'own',
		strange: []
	});
	for (const one of same) if (one.whose === 'own') one.whose = 'area';
}

/** 全县公开3.2万条；县政府办公室公开120条, in that office's report: what it states of itself is its own, not the county's. */
export function withoutWholePlace(clauses: readonly Clause[]): void {
	if (!clauses.some((clause) => clause.figure && isOffice(clause))) return;
	const itself = new Set(clauses.filter(isOfItself).map(({ figure }) => figure!.id));
	for (const clause of clauses) {
		if (!clause.figure || clause.whose !== 'own' || !isOfMore(clause)) continue;
		if (itself.has(clause.figure.id) || isOfOthers(clause)) clause.whose = 'area';
	}
}

function isOffice({ sentence }: Clause): boolean {
	return /办(?:公[室厅])?$/.test(sentence.owner?.name ?? '');
}

/** Whether a clause is stated of more bodies than the agency: of its whole place, in an office's report. */
function isOfMore(clause: Clause): boolean {
	return (
		clause.whose !== 'own' ||
		(isOffice(clause) && (/^全/.test(clause.covers) || clause.by.includes('both-kinds-below')))
	);
}

/** An office that a paragraph begins a sentence with, as one body in addition to those it speaks of. */
const officeItself =
	/(?:^|[。；])(?:(?:19|20)\d\d年度?|[全本今]年|，)*(?:[省市县区州旗盟]?(?:人民)?政府办(?:公室)?|管委会办(?:公室)?|[我本]办)(?!公)/;

/** 各乡镇、各部门: all but the office; 全县, where the office is spoken of as well. */
function isOfOthers({ covers, sentence }: Clause): boolean {
	return !/^(?:全|.*政府)/.test(covers) || officeItself.test(sentence.paragraph.text);
}

function isOfItself({ figure, whose, covers, period, sentence, anchor }: Clause): boolean {
	if (!figure || whose !== 'own' || covers || period !== 'year' || !sentence.owner) return false;
	const words = sentence.text.slice(clauseStart(sentence, anchor), anchor);
	const subject = words.replace(/^(?:(?:19|20)\d\d年度?|全年|今年|年内|其中|，)+/, '');
	return isItself(withoutDeed(subject), sentence.owner);
}

/** The words before the first verb of what is counted: 县政府办公室 of 县政府办公室共收到申请. */
function withoutDeed(words: string): string {
	return words
		.replace(/(?:公开|发布|推送|收到|新收|受理|办理(?!公)|接收|办结|答复)[^，。；]*$/, '')
		.replace(/(?:共|新|累计|全年|主动|申请|本部门|本级|自身|[有为约已])+$/, '');
}
