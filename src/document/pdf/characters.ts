/**
 * Radicals that fonts share a shape with: a PDF made in a browser names the radical, which no one meant.
 * Each is followed by its character; Unicode's own compatibility forms cover the Kangxi radicals.
 */
const radicals =
	'⺎兀⺒巳⺓幺⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户㬵胶';

const meant = new Map(
	Array.from({ length: radicals.length / 2 }, (_, i) => [radicals[2 * i]!, radicals[2 * i + 1]!])
);

/** A font's character as what it stands for: radicals, ligatures and compatibility forms resolved. */
export function plain(unicode: string): string {
	if (!/[\u2E80-\u2FDF\u3B35\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE4F]/.test(unicode)) return unicode;
	return [...unicode]
		.map((character) => meant.get(character) ?? character.normalize('NFKC'))
		.join('');
}
