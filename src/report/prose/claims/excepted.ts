import type { Sentence } from '../sentence.ts';

const all =
	/除(?:了|去)?(?<words>[^，。；]{1,24}?)[之以]?外，(?:其[余他它]|剩余)?[^，。；\d]{0,12}?(?:全部|全都|均|都)[^，。；\d无未没不]{0,8}(?:办结|办理完毕|答复(?!期))/g;
const open = /结转|转结|转入|跨年|跨到|延期|顺延|延续|在办|正在|尚|未办|未到|期限|时限/;

/** A number of requests not concluded, which all others were. */
export interface Excepted {
	value: number;
	start: number;
	end: number;
	anchor: number;
}

/** 除1件尚在办理外，其余均已办结: what of the requests was still open. */
export function exceptedIn({ text, amounts }: Sentence): Excepted[] {
	if (!text.includes('除')) return [];
	return [...text.matchAll(all)].flatMap(({ index: start, 0: sourceText, groups }) => {
		const end = start + sourceText.length;
		const own = amounts.filter((one) => one.start >= start && one.end <= end);
		const [amount, ...others] = own.filter(({ kind }) => kind === 'count');
		if (!amount || others.length || amount.value === null || amount.approximate) return [];
		const counts = /^[件份宗起]$/.test(amount.unit) && open.test(groups!.words!);
		return counts ? [{ value: amount.value, start, end, anchor: amount.start }] : [];
	});
}

/** Whether what stands at an offset is itself excepted. */
export function isExceptedHere({ text }: Sentence, at: number): boolean {
	return (
		/除[^，。；]{0,16}$/.test(text.slice(0, at)) && /^[^，。；]{1,20}外[，、]/.test(text.slice(at))
	);
}

/** Whether words behind an offset are of all but what is excepted before them. */
export function isExcepted({ text }: Sentence, at: number): boolean {
	return /除[^，。；]{1,24}外，[^，。；]*$/.test(text.slice(0, at));
}
