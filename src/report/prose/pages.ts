import type { SiteOwner } from './owner.ts';

const page = '(?:的)?(?:部门)?(?:子站|分站|子网站|频道|页面|网页|主页|首页|小首页)';
const anyPage = /[子分]站|子网站|频道|页/;
const pageOfOwn = new RegExp(
	`(?:[本我](?:[省市县区州旗]?[局委厅院行关处镇乡会校]|单位|中心|街道)|分支机构)${page}`
);
/** 县局子站, 镇子站: by the last letters of what reports; 省局子站 and 各镇子站 are others'. */
const pageOfKind = new RegExp(
	`(?<!各|下属|所属|省|总)(局|委|厅|院|行|关|镇|乡|街道|办事处)${page}`
);

/** What stands before 局 behind the site: whose bureau's it is. */
const afterSite = /网站?群?|[中在于的”",，：]/;

/** 县政府网站教育局子站, 网站群本局子站, in that bureau's report: the words up to its own pages on another's site; '' for none. */
export function ownPagesIn(text: string, owner: SiteOwner | null): string {
	if (!owner || owner.kind === 'government' || !anyPage.test(text)) return '';
	const own = pageOfOwn.exec(text);
	if (own) return text.slice(0, own.index + own[0].length);
	const found = pageOfKind.exec(text);
	if (!found) return '';
	const [words, kind] = found as unknown as [string, string];
	const name = owner.name.replace(/员会$/, '');
	const itself =
		owner.kind === 'town'
			? owner.territory === kind || (kind === '办事处' && owner.territory === '街道')
			: name.endsWith(kind);
	// 教育局子站, 市局子站, in another bureau's report.
	const of = text.slice(0, found.index).split(afterSite).at(-1)!;
	if ([...of].some((letter) => !name.includes(letter))) return '';
	return itself ? text.slice(0, found.index + words.length) : '';
}
