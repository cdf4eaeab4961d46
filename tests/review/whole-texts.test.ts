import { expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { bodies, type Draft } from '../generator/county.ts';
import { paper } from './papers.ts';

const template = [
	'（一）主动公开。健全目录，明确科室职责，逐条审核后在县政府网站发布，做到应公开尽公开。',
	'（二）依申请公开。规范登记、审核、办理、答复各环节，畅通信函、网站和当面申请渠道。',
	'（三）政府信息管理。完善发布审核制度，定期清理过期信息，保证内容准确、来源清楚。'
];
const five = [
	'存在的问题：一是主动公开的内容不够丰富，解读形式较为单一；二是业务培训不够，工作人员熟悉程度不一。',
	'下一步改进：一是加强培训，每季度组织一次业务学习；二是丰富解读形式，多用图表和问答。'
];
const own = [
	'窗口每周三下午接待来访群众，现场解答咨询。',
	'乡村宣传栏张贴政策明白卡，逢集日讲解。',
	'开放日邀请家长走进食堂，查看采购台账。'
];

/** A short report on the office's template, with a sentence of its own. */
const short =
	(sentence: string, lines: readonly string[] = template) =>
	(draft: Draft): void => {
		draft.one = [...lines, sentence];
		draft.five = [...five];
		draft.six = ['没有其他需要报告的事项。'];
	};

async function copiesAmong(sentences: readonly string[], lines?: readonly string[]) {
	const papers = await Promise.all(
		sentences.map((sentence, at) => paper(at, short(sentence, lines)))
	);
	const { rows } = deskOf({ ...emptyInput, papers });
	return rows.flatMap(({ file, problems }) =>
		problems
			.filter(({ cause }) => cause.startsWith('copied'))
			.map(({ severity, words }) => ({ file, severity, words: words.zh }))
	);
}

/** Twelve paragraphs, each of which nobody else has. */
const unlike = bodies.slice(0, 12).map(({ matters: [a, b, c, d] }, at) => {
	const first = own[at % own.length]!;
	return `围绕${a}编写办事指引，把${b}的条件、材料、时限逐项列明；${first}对${c}中常见的疑问归类答复，${d}的进展按月更新，群众在村里就能查到。年内围绕${b}走访企业，收集对${d}的意见，逐条回复；${a}的结果在公示栏张贴，附上监督电话。`;
});

test('two short reports that are one but for names and numbers are asked, however much is template', async () => {
	const copied = unlike.map((one, at) =>
		[2, 7].includes(at)
			? `${unlike[2]}夜间值班电话由三名科员轮流接听，来电内容次日晨会通报，属于其他单位的事项当场转办，并告诉来电人去向。`
			: one
	);
	const asked = await copiesAmong(copied);
	expect(asked.map(({ severity }) => severity)).toEqual(['review', 'review']);
	for (const { words } of asked) expect(words).toContain('请核实内容是不是本机关的');
});

test('reports on one template that each say something of their own are not asked', async () => {
	expect(await copiesAmong(unlike)).toEqual([]);
});

test('a template that all leave as it is accuses nobody', async () => {
	expect(await copiesAmong(unlike.map(() => ''))).toEqual([]);
});

test('texts too short to be anybody’s own are not asked', async () => {
	const papers = await Promise.all(
		[0, 1].map((at) =>
			paper(at, (draft) => {
				draft.one = ['全年各项工作正常开展。'];
				draft.five = ['存在的问题：内容不够丰富。下一步加强学习。'];
				draft.six = ['无。'];
			})
		)
	);
	const { rows } = deskOf({ ...emptyInput, papers });
	expect(
		rows.flatMap(({ problems }) => problems).filter(({ cause }) => cause.startsWith('copied'))
	).toEqual([]);
});
