const digits = '零一二三四五六七八九';
const powers: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * An integer written in Chinese numerals (十二, 两百零三, 三万五千), or null for what is none: a lone 百,
 * digits side by side (一二), or a clipped number (二百五) that may mean 250 as well as 205.
 */
export function readChineseInteger(text: string): number | null {
	if (!/^[零〇一二两三四五六七八九十百千万亿]{1,15}$/.test(text)) return null;
	let total = 0;
	let section = 0;
	let digit: number | null = null;
	let last: number | null = null;
	let zero = false;
	for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
		const power = powers[character];
		if (power === undefined) {
			if (digit !== null && digit !== 0) return null;
			digit = digits.indexOf(character);
			zero ||= digit === 0;
			continue;
		}
		if (power < 4) {
			if (!digit && power > 1) return null;
			section += (digit || 1) * 10 ** power;
		} else {
			if (!section && !digit) return null;
			total += (section + (digit ?? 0)) * 10 ** power;
			section = 0;
		}
		[digit, last, zero] = [null, power, false];
	}
	if (digit && last !== null && last > 1 && !zero) return null;
	return total + section + (digit ?? 0);
}
