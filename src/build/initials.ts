import { pinyin } from 'pinyin-pro';

/**
 * First letters of the readings of a name's characters, a group a character: the reading it has in this
 * name first, then others it may have, since names of places keep readings of their own. Letters and
 * digits stand for themselves.
 */
export function initialsOf(name: string): string {
	const usual = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' });
	return [...name]
		.map((sign, at) => {
			const others = /\p{Script=Han}/u.test(sign)
				? pinyin(sign, { pattern: 'first', toneType: 'none', type: 'array', multiple: true })
				: [sign];
			return [...new Set([usual[at] ?? '', ...others])].join('').toLowerCase();
		})
		.join(' ');
}
