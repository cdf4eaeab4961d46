import type { Thing } from './clause.ts';
import { verbs } from './items.ts';
import type { Row } from './rows.ts';

/** What is counted and is no item of information published, by words between verb and number. */
export const otherThings: readonly Row<Thing>[] = [
	{
		name: 'made-or-held',
		pattern: /制作、?(?:和|或|及)?(?:获取|保存)|产生(?:的)?政府信息|生成|拟制/,
		means: 'other'
	},
	{
		name: 'sent-to-others',
		pattern:
			/报送|上报|投稿|向(?!社会|公众|群众|全社会)[^，。；\d]{2,20}?(?:公众号|网站?|平台|媒体|客户端|号)[”"]?(?:推送|提供|推荐|供稿)|采用(?![^，。；\d]*(?:方式|形式|渠道|途径|手段|载体))|采纳|(?<!招聘|招考|招录|考试|聘用|公开)录用|约稿/,
		means: 'other'
	},
	{
		name: 'checked-or-mended',
		pattern: /监测|检查|排查|整改|清理|审核|审查|删除|错敏|问题|撤销|下架|错误|更正/,
		means: 'other'
	},
	{
		name: 'not-published',
		pattern:
			/(?:未|不予|不|免予)(?:主动|以)?公开|依申请|申请|复议|诉讼|(?:涉及|关于|因)(?:政府信息|政务|信息)公开/,
		means: 'other'
	},
	{
		name: 'on-inner-net',
		pattern: /(?<!国|域|省|市|县|区)内(?:部|、外)?网(?![格络站友民])|办公网/,
		means: 'other'
	},
	{
		name: 'read-or-followed',
		pattern: /阅读|点击|访问|浏览|播放|关注(?![^，。；、\d]{0,4}(?:的|热点|焦点))|粉丝|订阅|点赞/,
		means: 'other'
	}
];
/** The same, unless they only open a list of items: 政策解读、办事指南等各类信息. */
export const otherNouns: readonly Row<Thing>[] = [
	{
		name: 'answered-or-asked',
		pattern: /受理|回复|答复|收到|征集|解读|培训|来信|留言|建议|提案|议案|复文/,
		means: 'other'
	},
	{ name: 'pages-about-publishing', pattern: /目录|指南|年报|年度报告|公报/, means: 'other' }
];
/** Of these, what holds whatever list the words stand in. */
export const sentOrWithheld = otherThings.filter(({ name }) =>
	/^(?:on-inner|sent|not-)/.test(name)
);
const list = new RegExp(`^(.*?${verbs}).*(?:等|、)([^、]*)$`);

/** 公开食品检查、作风整治等信息: what the items of a list are about says nothing of what was done with them. */
export function withoutList(words: string): string {
	return words.replace(list, '$1$2');
}
