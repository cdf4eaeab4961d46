import type { Rule } from '#check/rule.ts';
import type { Name } from '#form/vocabulary.ts';

interface Meaning {
	means: Name;
	meansNot: Name;
}

const meaning = (means: [string, string], not: [string, string]): Meaning => ({
	means: { zh: means[0], en: means[1] },
	meansNot: { zh: not[0], en: not[1] }
});

const byKind = {
	built_in: meaning(
		[
			'这是读取和比较时始终遵守的一条规矩，不会产生发现。',
			'This is a law that reading and comparing always keep; it makes no findings.'
		],
		[
			'没有发现不说明报告没有问题。',
			'That nothing is found does not say that a report has no faults.'
		]
	),
	elsewhere: meaning(
		[
			'由另一条规则说明，不单独产生发现。',
			'Another rule tells of it; it makes no findings of its own.'
		],
		[
			'没有发现不说明报告没有问题。',
			'That nothing is found does not say that a report has no faults.'
		]
	),
	not_applied: meaning(
		[
			'列在目录中，但没有实施，理由如上。',
			'It is in the catalogue but not applied, for the reasons given.'
		],
		[
			'没有发现不说明报告没有问题。',
			'That nothing is found does not say that a report has no faults.'
		]
	),
	hint: meaning(
		[
			'附在另一条发现之后，说明差额可能怎样产生，便于核对时先看哪一格。',
			'It goes with another finding and tells how the difference may have come about, and which cell to look at first.'
		],
		[
			'它是推测，不是结论；原件才是依据。',
			'It is a conjecture and no verdict; the document decides.'
		]
	),
	lead: meaning(
		[
			'与同类机关或本机关往年相比，这个数少见。它是线索：值得看一眼，核实之后再说。',
			'Beside its peers, or its own past, the number is unusual. It is a lead: worth a look, and to be verified before anything is said.'
		],
		[
			'它不是差错，也不说明机关做错了什么；同类之中总有高有低，按所控制的比例，少数线索纯属偶然。',
			'It is no error and says nothing of wrongdoing. Some body is always the highest; and of the leads a small share, held to the rate stated, is chance.'
		]
	),
	parse: meaning(
		[
			'我们读取这份文件时有疑问。先对照原文，再谈机关的差错。',
			'Our reading of the document is in doubt. Compare the document before speaking of the agency.'
		],
		[
			'它不说明原文有错；多半是转换或读取的问题。',
			'It does not say that the document is wrong; most likely the conversion or our reading is.'
		]
	),
	error: meaning(
		[
			'报告中的两处不能同时成立：至少有一处写错、填错或漏填。',
			'Two things the report says cannot both be true: at least one was miswritten, misplaced or left out.'
		],
		[
			'它不说明哪一处错（除非另有提示），更不说明是有意为之；表格照原文保存，不作改动。',
			'It does not say which of them is wrong, unless a hint does, and nothing about intent; the tables are kept as they are printed.'
		]
	),
	warning: meaning(
		[
			'报告很可能有疏漏，值得请机关核对。',
			'The report most likely has a slip, and the agency may be asked to check.'
		],
		[
			'它不是定论：下列情形也会造成同样的结果。',
			'It is no verdict: the harmless reasons listed lead to the same.'
		]
	),
	review: meaning(
		[
			'这里值得复核的人看一眼；常有合理的解释。',
			'A reviewer may want to look here; there often is a good explanation.'
		],
		['它不说明报告有错。', 'It does not say that the report is wrong.']
	),
	info: meaning(
		[
			'说明一件使用数据的人应当知道的事。',
			'It tells something that users of the data should know.'
		],
		['它不是问题，不必处理。', 'It is no fault and asks for nothing.']
	)
};

/** What a finding of a rule says, and what it does not. */
export function meaningOf(rule: Rule): Meaning {
	const { on, severity } = rule;
	if (on === 'built_in' || on === 'elsewhere' || on === 'not_applied') return byKind[on];
	if (rule.doubtsReading) return byKind.parse;
	if (on === 'report' && rule.explains) return byKind.hint;
	return byKind[on === 'lead' ? 'lead' : severity];
}
