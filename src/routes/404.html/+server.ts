import { messages } from '#ui/messages.ts';
import { entries, pages } from '#ui/pages.ts';

export const prerender = true;
export const trailingSlash = 'never';

const links = entries
	.map(({ name, pages: [{ path }] }) => {
		const href = path === '/' ? '' : `${path.slice(1)}/`;
		return `<li><a data-page="${href}" href="/${href}">${name.zh} <span lang="en">${name.en}</span></a></li>`;
	})
	.join('\n');

/**
 * Hosts show it at any depth, below any path: where the site begins is found by its `version.json`, tried from
 * the host's root downwards. A page's address without its last slash leads to the page.
 */
const script = `
(function () {
	var parts = location.pathname.split('/');
	var pages = ${JSON.stringify(pages.map(({ path }) => path.slice(1)))};
	function look(length) {
		if (length > parts.length || length > 6) return;
		var root = parts.slice(0, length).join('/') + '/';
		fetch(root + '_app/version.json')
			.then(function (answer) { return answer.ok ? answer.json() : null; })
			.catch(function () { return null; })
			.then(function (version) { if (version && version.version) found(root); else look(length + 1); });
	}
	function found(root) {
		var rest = location.pathname.slice(root.length);
		if (rest && pages.indexOf(rest) >= 0)
			return location.replace(root + rest + '/' + location.search + location.hash);
		document.querySelectorAll('[data-page]').forEach(function (link) {
			link.href = root + link.dataset.page;
		});
	}
	look(1);
})();
`;

const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${messages.notFound.zh} · ${messages.site.zh} ${messages.site.en}</title>
<style>
:root { color-scheme: light dark; font: 100%/1.75 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif; background: light-dark(#fff, #0f1316); color: light-dark(#14181b, #eceeec); }
body { max-width: 48rem; margin: 0 auto; padding: 1.25rem; }
header { padding-bottom: .75rem; border-bottom: 1px solid light-dark(#dfe2e0, #2b3238); font-weight: 600; }
h1 { margin: 3rem 0 0; font-size: 1.75rem; line-height: 1.35; }
h1 + p { margin-top: .5rem; font-size: 1.25rem; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .25rem 1.5rem; padding: 0; list-style: none; }
a { display: inline-block; padding-block: .25rem; color: light-dark(#0b5c72, #74c7d8); text-underline-offset: .2em; }
</style>
</head>
<body>
<header><a data-page="" href="/">${messages.site.zh} · <span lang="en">${messages.site.en}</span></a></header>
<main>
<h1>${messages.notFound.zh}</h1>
<p lang="en">${messages.notFound.en}</p>
<p>地址可能写错了，或者页面已经改名。从下面可以到达本站所有页面。</p>
<p lang="en">The address may be mistyped, or the page was renamed. The links below reach every page of the site.</p>
<ul>
${links}
</ul>
</main>
<script>${script}</script>
</body>
</html>
`;

/** What a host shows at an address that is none of the site's, by the name most of them look for. */
export const GET = () => new Response(html, { headers: { 'content-type': 'text/html' } });
