import { amongPeers } from '#check/corpus/group.ts';
import type { Page, PeerRule } from '../define.ts';
import { fee, feesAmongPeers, isInYuan } from './fees.ts';

export const rule: PeerRule = {
	id: 'UNI-03',
	on: 'peers',
	severity: 'review',
	version: 1,
	cells: [fee],
	check: (bodies) =>
		feesAmongPeers(bodies).flatMap(({ filing, sample, others, middle, group }) => {
			// Fees that look as if they were in yuan are the matter of another rule.
			if (isInYuan(filing, sample, others)) return [];
			if (Math.log10(sample) <= Math.log10(middle) + 3) return [];
			return amongPeers(filing, fee, sample, middle, group, {
				zh: `收费超过同类中位数的一千倍，请核对单位。表二收费 ${sample} 万元 · 同类中位数 ${middle} 万元。`,
				en: `The fees are more than a thousand times the peers’ median; check the unit. Table 2, fees ${sample} · peers’ median ${middle}, in ten thousand yuan.`
			});
		})
};

export const page: Page = {
	name: { zh: '收费为同类中位数的千倍', en: 'fees a thousand times the peers’ median' },
	formula: {
		zh: 'log₁₀(收费) ≤ 同类中位数的 log₁₀ + 3',
		en: 'log₁₀(fees) ≤ log₁₀(peers’ median) + 3'
	},
	explanation: {
		zh: '有收费的同类机关 20 家以上时，与其中位数比较；超过一千倍的列出，多为单位错误。',
		en: 'Among at least 20 peers that charge fees, compared with their median; more than a thousand times it is listed, mostly a wrong unit.'
	},
	benign: [{ zh: '该机关收取同类机关没有的费用。', en: 'The body charges fees its peers do not.' }]
};
