import type { ChannelKind } from './clause.ts';
import type { Statement } from './statement.ts';

/** Source of a pattern for what is done with what is published. */
export const verbs =
	'(?:公开|发布|推送|更新|发表|编发|推出|推文|上传|刊发|刊登|刊载|登载|转发|转载|发送|制作|发稿|发文|公布|公示|发出|群发|报道|新增|上新|播发|采编|上网|挂网|上线|挂出|刊出|晒出|推介)';

/** Sources of patterns for what says nothing of what is published, for what it is called, and for how many. */
export const modifier =
	'(?:各类|各项|各种|各|类|有关|相关|政府|政务|公开|主动|工作|原创|图文|权威|有效|本级|本局|本机关|全部|的|了|等|门户|网站|发布|重要|应|法定|非涉密|本年|本年度|全年|累计|共|年度|新)';
export const generic =
	'(?:信息(?:公开)?|政府信息|稿件|文章|推文|图文|消息|内容|作品|短视频|视频|资讯|博文|微博|帖文|帖子|条目|文稿|新闻|微信|报道)(?:的?(?:总)?(?:数量|条数|件数|篇数|数|量))?';
export const quantity = '(?:总)?(?:数量|条数|件数|总量|总数|数|量)';

/** A list of what was published, closed by a word for all of it. */
export const listed = new RegExp(`(?:等|、)[^，。；、]{0,8}${generic}$`);
/** A noun that means all that was published. */
export const itself = new RegExp(
	`^${modifier}*(?:${generic}(?:[、和及与](?:动态|新闻|资讯|公告|文章|文件|稿件))?|${quantity})?$`
);

const verb = new RegExp(verbs);
const anyVerb = new RegExp(verbs, 'g');

/** Whether a text has a verb of publishing. */
export function publishes(text: string): boolean {
	return verb.test(text);
}

/** Whether a sentence speaks of publishing before a number. */
export function isPublishing({ sentence, amount }: Statement): boolean {
	return verb.test(sentence.text.slice(0, amount.start));
}

/** 概况类信息更新量: of one sort, which stands before the verb. */
const ofSort =
	/([\p{Script=Han}]{1,8}(?<![各多等两三])(?:类|目录|动态)信息)(?:更新|发布|公开)(?:总)?(?:数量|条数|数|量)$/u;

/** The words after the last verb of publishing; null where there is none. */
export function nounAfterVerb(head: string): string | null {
	const sort = ofSort.exec(head)?.[1];
	if (sort) return sort;
	const found = [...head.matchAll(anyVerb)].at(-1);
	return found ? head.slice(found.index + found[0].length) : null;
}

/** The figure that counts what goes by a way. */
export function idsOf(kind: ChannelKind): ('website_items' | 'social_media_items')[] {
	return kind === 'site' ? ['website_items'] : kind === 'social' ? ['social_media_items'] : [];
}
