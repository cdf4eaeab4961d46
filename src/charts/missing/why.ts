import type { Name } from '#form/vocabulary.ts';

/** What collecting says of an address, as it writes it, and the same in Chinese; `$1` is what was matched. */
const sayings: readonly (readonly [said: RegExp, zh: string])[] = [
	[/^robots\.txt forbids it$/, 'robots.txt 不许'],
	[/^robots\.txt cannot be had$/, '取不到 robots.txt'],
	[/^robots\.txt wishes for (\d+) s between requests$/, 'robots.txt 要求每次间隔 $1 秒'],
	[/^more than (\d+) pages$/, '超过每站 $1 个网址的上限'],
	[/^the host does not answer$/, '网站没有应答'],
	[/^captcha$/, '须输验证码'],
	[/^script$/, '网页要靠脚本显示'],
	[/^the page says it is not there$/, '网页称已不存在'],
	[/^sent to (.+)$/, '被转到 $1'],
	[/^redirects without end$/, '转来转去，没有尽头'],
	[/^HTTP\/[\d.]+ (\d{3}.*)$/, '服务器答 $1'],
	[/^private_address: .*$/, '网址通向内网'],
	[/^no_such_host: .*$/, '没有这个主机'],
	[/^timeout: .*$/, '没有按时应答'],
	[/^certificate: .*$/, '证书有误'],
	[/^connection: .*$/, '连接中断']
];

/** A word on what collecting came to, in both languages; a refusal of the reader is a code and its message in Chinese. */
export function whyName(why: string | null): Name | null {
	if (!why) return null;
	const saying = sayings.find(([said]) => said.test(why));
	if (saying) return { zh: why.replace(saying[0], saying[1]), en: why };
	const [, code, message] = /^([a-z_]+): (.*)$/s.exec(why) ?? [];
	return code && message ? { zh: message, en: code.replaceAll('_', ' ') } : { zh: why, en: why };
}
