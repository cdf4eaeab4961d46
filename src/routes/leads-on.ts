import { moved, pages } from '#ui/pages.ts';

/**
 * The page at an address that was joined to another: whoever comes by it is led on, with filters, choices and the
 * place on the page. Without a script, or where a host sends no redirects, it is a page of one link.
 */
export function leadsOn(old: keyof typeof moved) {
	const { page, anchor } = moved[old];
	const to = `../${page}/`;
	const { zh, en } = pages.find(({ path }) => path === `/${page}`)!.name;
	const html = `<!doctype html>
<html lang="zh-CN">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="robots" content="noindex" />
		<link rel="canonical" href="${to}" />
		<script>location.replace('${to}' + location.search + (location.hash || '#${anchor}'));</script>
		<noscript><meta http-equiv="refresh" content="0; url=${to}#${anchor}" /></noscript>
		<title>${zh} · ${en}</title>
	</head>
	<body>
		<p><a href="${to}#${anchor}">${zh} · <span lang="en">${en}</span></a></p>
	</body>
</html>
`;
	return () => new Response(html, { headers: { 'content-type': 'text/html' } });
}
