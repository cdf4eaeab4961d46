import { expect, test } from 'vitest';
import { told } from './prose.ts';

/** Sentences about requests, reviews and lawsuits, and every figure a report of 2023 tells with them. */
const stated: [string, Record<string, number>][] = [
	['全年共收到政府信息公开申请31件。', { requests_narrated: 31 }],
	['2023年受理依申请公开政府信息14宗，均按期答复。', { requests_narrated: 14 }],
	['全年共办结县政府办公室信息公开申请 27 件。', { requests_narrated: 27 }],
	['年内通过信函渠道受理依申请公开3件，数量与上年持平。', { requests_narrated: 3 }],
	['收到政府信息公开申请31件，其中网络申请20件、信函申请11件。', { requests_narrated: 31 }],
	['新收政府信息公开申请31件，上年结转2件，办结33件，结转下年度0件。', { requests_narrated: 31 }],
	['共收到政府信息公开申请1466件（上年结转16件，结转下年9件）。', { requests_narrated: 1466 }],
	['共办理政府信息公开申请33件，其中新收31件。', { requests_narrated: 31 }],
	['收到31件政府信息公开申请。', { requests_narrated: 31 }],
	['收到公民、法人提出的信息公开申请九件。', { requests_narrated: 9 }],
	['（二）依申请公开。全年共收到申请12件，办结12件。', { requests_narrated: 12 }],
	['收到依申请公开0份。', { requests_narrated: 0 }],
	['2023年我局无依申请公开。', { requests_narrated: 0 }],
	['本年度未收到政府信息公开申请。', { requests_narrated: 0 }],
	['2023年，没有收到公民、法人和其他组织的政府信息公开申请。', { requests_narrated: 0 }],
	['全年未收到任何单位和个人提出的依申请公开事项。', { requests_narrated: 0 }],
	['全年未接到依申请公开件。', { requests_narrated: 0 }],
	['依申请公开实行零报告。', { requests_narrated: 0 }],
	['依申请公开事项为零。', { requests_narrated: 0 }],
	[
		'2023年无政府信息公开申请，也未发生行政复议和行政诉讼。',
		{ requests_narrated: 0, reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	['收到申请公开政府信息事项21项。', { requests_narrated: 21 }],
	[
		'未收到法人或其他组织的政府信息公开申请，收到自然人政府信息公开申请5件。',
		{ requests_narrated: 5 }
	],
	['上年度结转政府信息公开行政诉讼1件。', {}],
	['全年依申请公开受理量为15件。', { requests_narrated: 15 }],
	['依申请公开答复15件，其中予以公开10件，不予公开5件。', { requests_narrated: 15 }],
	['本年度，依申请公开信息为0。', { requests_narrated: 0 }],
	['尚未收到群众要求公开政府信息的申请。', { requests_narrated: 0 }],
	['本年度政府信息公开申请受理数为零。', { requests_narrated: 0 }],
	['全年未收到一件依申请公开。', { requests_narrated: 0 }],
	[
		'无一例因政府信息公开引发的行政复议和行政诉讼。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'收到信息公开申请3件，无因此引发的复议诉讼。',
		{ requests_narrated: 3, reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	['本年度无行政复议、无行政诉讼。', { reconsiderations_narrated: 0, litigation_narrated: 0 }],
	['实现“零复议、零诉讼”。', { reconsiderations_narrated: 0, litigation_narrated: 0 }],
	['本年度未收取政府信息公开申请信息处理费。', {}],
	['依申请公开目录12条。', {}],
	['上年结转政府信息公开申请2件。', {}],
	['2022年收到政府信息公开申请19件。', {}],
	['政府信息公开申请答复率100%。', {}],
	['未及时答复政府信息公开申请的，依法追究责任。', {}],
	['无正当理由大量反复申请公开政府信息的不予处理。', {}],
	[
		'办理行政复议、诉讼各 2 件，均结果维持。（依申请公开引发）',
		{ reconsiderations_narrated: 2, litigation_narrated: 2 }
	],
	[
		'因政府信息公开引发行政复议4件、行政诉讼3件。',
		{ reconsiderations_narrated: 4, litigation_narrated: 3 }
	],
	[
		'政府信息公开行政复议、行政诉讼分别为2件、3件。',
		{ reconsiderations_narrated: 2, litigation_narrated: 3 }
	],
	[
		'政府信息公开类行政复议和行政诉讼分别2件和3件。',
		{ reconsiderations_narrated: 2, litigation_narrated: 3 }
	],
	[
		'因政府信息公开被申请行政复议1起，无行政诉讼。',
		{ reconsiderations_narrated: 1, litigation_narrated: 0 }
	],
	[
		'信息公开行政复议案件0件，行政诉讼案件0件。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'政府信息公开行政复议、行政诉讼均为0件。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'全年未发生因政府信息公开引发的行政复议、行政诉讼案件。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'未出现因政府信息公开引发的行政复议和行政诉讼情况。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'没有因政府信息公开工作被申请行政复议或提起行政诉讼。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	['发生信息公开行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。', { litigation_narrated: 3 }],
	['因信息公开引发行政复议2件，其中维持1件，纠正1件。', { reconsiderations_narrated: 2 }],
	['收到2件因政府信息公开引发的行政复议。', { reconsiderations_narrated: 2 }],
	['信息公开工作中，行政复议和行政诉讼共5件。', {}],
	['全年共办理依申请公开40件，其中上年结转3件，新收37件。', { requests_narrated: 37 }],
	['共收到各类申请件50件，其中依申请公开12件。', { requests_narrated: 12 }],
	['网上收到申请8件，书面收到申请4件，共计12件政府信息公开申请。', { requests_narrated: 12 }],
	['收到依申请公开政府信息申请表5份。', { requests_narrated: 5 }],
	['全年处理公开申请24件次。', { requests_narrated: 24 }],
	['依申请公开方面，全年共受理10件。', { requests_narrated: 10 }],
	[
		'未发生政府信息公开行政复议，行政诉讼1件。',
		{ reconsiderations_narrated: 0, litigation_narrated: 1 }
	],
	[
		'未发生因政府信息公开引发的行政复议；收到行政诉讼1件。',
		{ reconsiderations_narrated: 0, litigation_narrated: 1 }
	],
	[
		'政府信息公开引起的行政复议、行政诉讼、举报、投诉均为零。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'未发生举报、行政复议、行政诉讼等情况。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	['不存在行政复议、行政诉讼情况。', { reconsiderations_narrated: 0, litigation_narrated: 0 }],
	[
		'没有发生针对本部门有关政府信息公开事务的行政复议案、行政诉讼案和申诉案。',
		{ reconsiderations_narrated: 0, litigation_narrated: 0 }
	],
	[
		'政府信息公开类案件3件，其中行政复议2件、行政诉讼1件。',
		{ reconsiderations_narrated: 2, litigation_narrated: 1 }
	],
	['因未按规定答复信息公开申请引发行政复议2件。', { reconsiderations_narrated: 2 }],
	['2022年未发生行政复议。', {}],
	['未发生对重大政务舆情处置不得力、回应不妥当的事件。', {}],
	['未发生行政诉讼败诉案件。', {}],
	['公开行政复议决定书45份。', {}],
	['2022年因信息公开引发行政复议4件。', {}]
];

test.each(stated)('%s', (sentence, expected) => {
	expect(told(sentence)).toEqual(expected);
});
