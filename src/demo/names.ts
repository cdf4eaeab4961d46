import { chance } from './chance.ts';
import realStems from './real-stems.json' with { type: 'json' };

/** Provinces of the invented country; a test holds every name of it against the real gazetteer. */
export const provinceStems = [
	'云岚',
	'沧溟',
	'霁川',
	'澄原',
	'栖梧',
	'望舒',
	'揽星',
	'青岑',
	'朔野',
	'月渚',
	'星渡',
	'溯光',
	'榆塞',
	'鹤汀',
	'碧落',
	'晴岚',
	'烟汀',
	'雾凇',
	'玉衡',
	'天璇',
	'瑶光',
	'扶摇',
	'流萤',
	'听澜',
	'照夜',
	'采薇',
	'松醪',
	'长歌',
	'远岫',
	'寒汀',
	'素商',
	'归雁',
	'潮生',
	'清晏'
] as const;

// Characters of plants, jade, light and still water that real places seldom begin with,
// then characters that end the name of a place.
const beginnings =
	'霁岚澄栖翎黛槿漪榆梧溯砚萤鹭鸢荻蘅芷蓼棠檀桐枫槐柘杉椿楝茗苇菱荷蓝碧苍缃绛素皓朗晖晗昀曦曙暮霞虹霓雾露霜雪岫峦崧嶂岑磐珩瑶琼璞珞琥岱汐泓泠涧涵淙渺湄湛溟滟漱澈潇澜瀚翠锦绮苔芙蓉萱蕙葭珊琅璟竹';
const endings =
	'川溪岭州江陵湾泽浦原山河湖泉阳安宁平城关口桥塘洲渡滩岩峰谷坪坝林丰和昌远清源港浜汀庄';

/** Every two-character stem that can be made of these characters, those of real places among them. */
export function inventable(): string[] {
	const stems: string[] = [];
	for (const first of beginnings)
		for (const second of endings) if (first !== second) stems.push(first + second);
	return stems;
}

/**
 * Every two-character stem the invented country may use, in the order of the seed: none begins the
 * name of a real province, city, district, county, town or street office of China. `real-stems.json`
 * lists those that do; `data/make-regions.ts` made it.
 */
export function inventStems(seed: number): string[] {
	const taken = new Set<string>([...realStems, ...provinceStems]);
	const stems = inventable().filter((stem) => !taken.has(stem));
	const { whole } = chance(seed, -1);
	for (let at = stems.length - 1; at > 0; at--) {
		const other = whole(0, at);
		[stems[at], stems[other]] = [stems[other]!, stems[at]!];
	}
	return stems;
}
