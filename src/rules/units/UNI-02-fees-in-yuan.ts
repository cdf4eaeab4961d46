import { amongPeers } from '#check/corpus/group.ts';
import type { Page, PeerRule } from '../define.ts';
import { fee, feesAmongPeers, isInYuan } from './fees.ts';

export const rule: PeerRule = {
	id: 'UNI-02',
	on: 'peers',
	severity: 'warning',
	version: 1,
	cells: [fee],
	check: (bodies) =>
		feesAmongPeers(bodies).flatMap(({ filing, sample, others, group }) =>
			isInYuan(filing, sample, others)
				? amongPeers(filing, fee, sample, others, group, {
						zh: `收费是整百的数，且远多于同类，可能以元填报。表二收费 ${sample} 万元 · 其余同类最多 ${others} 万元。`,
						en: `The fees are in round hundreds and far above those of peers: they may be in yuan. Table 2, fees ${sample} · largest other ${others}, in ten thousand yuan.`
					})
				: []
		)
};

export const page: Page = {
	name: { zh: '收费可能以元填报', en: 'fees probably in yuan' },
	formula: {
		zh: '县乡机关：收费 ≤ 10⁴ 万元，或不为整百，或 ≤ 20 × 其余同类最大值',
		en: 'county and township bodies: fees ≤ 100 million yuan, or not in round hundreds, or ≤ 20 × the largest other peer’s'
	},
	explanation: {
		zh: '县乡机关的行政事业性收费超过一亿元、恰为整百的整数，而且超过其余同类最大值的 20 倍，多半是把元填入了以万元计的格。',
		en: 'A county or township body has administrative fees above 100 million yuan, in round hundreds, and more than 20 times the largest peer’s: most likely yuan were put into a column of ten thousands.'
	},
	benign: [{ zh: '当年有大额一次性收费。', en: 'One very large fee was charged in the year.' }]
};
