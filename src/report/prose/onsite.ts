import type { Clause } from './clause.ts';
import { findMedia } from './media.ts';
import { blank } from './sentence.ts';
import type { Statement } from './statement.ts';
import { unaccountedOfWay } from './whole/parse.ts';

const allOn =
	/[，；](?:均|全部|都)(?:已|是)?(?:在|通过|经由?|于)([^，。；\d]{2,30}?)上?(?:主动|集中|统一|对外|向社会)*(?:公开|发布|公布|公示|刊登)(?=[，。；]|$)/;

/** 公开信息193条，全部在区政府网站发布: the same number, of the site. */
export function allOnSite({ sentence, amount }: Statement, clause: Clause): Clause | null {
	const { text, owner } = sentence;
	if (clause.figure?.id !== 'proactive_items' || clause.channel.kind !== 'none') return null;
	const behind = text.slice(amount.end);
	const [found, named = ''] = allOn.exec(behind) ?? [];
	if (!found || /其中|复议|申请/.test(behind.slice(0, behind.indexOf(found)))) return null;
	const media = findMedia(named);
	if (!media.length || !media.every(({ medium }) => /^(?:site|column)$/.test(medium))) return null;
	if (media[0]!.medium !== 'site' || /等|和|及|与|、|各/.test(named)) return null;
	const words = [...named];
	for (const { index, end } of media) words.fill(blank, index, end);
	if (unaccountedOfWay(words.join(''), owner).length) return null;
	return {
		...clause,
		channel: { kind: 'site', subject: '' },
		by: [...clause.by, 'all-on-site'],
		figure: { id: 'website_items', rank: 1 }
	};
}
