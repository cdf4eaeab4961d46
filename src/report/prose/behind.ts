import type { Clause } from './clause.ts';
import { idsOf } from './items.ts';
import { findMedia } from './media.ts';
import { ownership } from './owner.ts';
import { figure, type Reading } from './reading.ts';
import type { Statement } from './statement.ts';

const onlyJoins = /^[，、；：（]?(?:其中)?[，：]?(?:有|共|约|另)*$/;
const way =
	/^(?:政府信息|政务信息|信息)?(?:是|为)?(?:通过|经由?|利用|依托|在)([^\d]{2,24}?)(?:主动|集中|向社会|对外)*(?:公开|发布|推送|公布|公示)(?:的)?$/;

/** A way with the bracket that opens behind it. */
export const bracketed = /(?:^|[，、；：）]|其中|通过)([^，、；：（）\d]{2,20})（$/;

/** 公开信息412条，其中380条通过政府网站公开: the way stands behind the number of a part. */
export function wayBehind(
	{ sentence, amount, words, rest }: Statement,
	whole: Clause | null
): Reading | null {
	if (!/^[条篇件则份]/.test(amount.unit) || whole?.thing !== 'information') return null;
	if (!/^(?:none|several)$/.test(whole.channel.kind)) return null;
	// 其中县政府网站（380条）: the number in brackets behind its way.
	const inBrackets =
		sentence.text[amount.end] === '）'
			? bracketed.exec(sentence.text.slice(0, amount.start))
			: null;
	const behind = onlyJoins.test(words) ? way.exec(rest) : null;
	const [, named = ''] = inBrackets ?? behind ?? [];
	const media = findMedia(named);
	const kinds = new Set(media.map(({ medium }) => medium));
	const kind = kinds.has('site') ? 'site' : kinds.has('social') ? 'social' : null;
	if (!kind || kinds.size > 1 || /等|和|及|与|、/.test(named)) return null;
	const from = inBrackets ? amount.start - 1 - named.length : amount.end + rest.indexOf(named);
	const until = from + media.at(-1)!.end;
	const { own } = ownership(sentence.text.slice(0, until), sentence.owner);
	return {
		thing: 'information',
		noun: '',
		by: [inBrackets ? 'way-before-bracket' : 'way-behind'],
		role: 'part',
		channel: { kind, subject: '' },
		...figure(idsOf(kind)[0]!, kind === 'site' ? own * 3 : 2)
	};
}
