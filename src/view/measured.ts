import type { Severity } from '#check/finding.ts';
import {
	measuredOf,
	measuredOnSentences,
	measurement,
	type MeasuredRegime,
	type MeasuredRule
} from '#rules/measured.ts';
import type { Entry } from '#rules/catalogue.ts';
import type { Name } from '#form/vocabulary.ts';
import { severityName } from './findings.ts';
import { count } from './numbers.ts';

/** A share in per cent with two significant digits, however small it is. */
function percent(value: number): string {
	return `${Number((value * 100).toPrecision(2))}%`;
}

const units: Record<MeasuredRule['unit'], (n: number) => Name> = {
	tests: (n) => ({ zh: `检验 ${count(n)} 次`, en: `${count(n)} tests` }),
	pairs: (n) => ({
		zh: `比较前后两年 ${count(n)} 对`,
		en: `${count(n)} pairs of consecutive years`
	}),
	reports: (n) => ({ zh: `比较年报 ${count(n)} 份`, en: `${count(n)} reports compared` }),
	families: (n) => ({
		zh: `检验 ${count(n)} 族（一年一族）`,
		en: `${count(n)} families (a year each)`
	})
};

/**
 * How often a rule was wrong, on what that was measured, and what it does not say; sentences in their
 * order. A rule that was not measured says so.
 */
export function measuredWords(rule: Entry): Name[] {
	const one = measuredOf(rule.id);
	const onSentences = sentencesWords(rule);
	if (!one) return onSentences.length ? onSentences : [unmeasured(rule)];
	const { corpora, reports, date } = measurement;
	const { unit, n, wrong, version, tests, faults, regimes = [] } = one;
	const on: Name = {
		zh: `${date} 用 ${corpora} 个没有差错的合成数据集测量，共 ${count(reports)} 份编造的年报，只有数字，没有正文。`,
		en: `Measured on ${date} with ${corpora} synthetic corpora that hold no fault: ${count(reports)} made-up reports, figures without text.`
	};
	const told: Name[] = [on, outcome(one)];
	if (unit === 'families' && tests)
		told.push({
			zh: `各族合计检验 ${count(tests)} 次。误发现率以族计；程序按 5% 设限，测得多少如上。`,
			en: `The families hold ${count(tests)} tests. The false-discovery rate counts families; the program aims at 5%, and what came of it is said above.`
		});
	else if (wrong === 0)
		told.push({
			zh: `没有误报不等于不会误报：误报率的 95% 上限约为 ${percent(3 / n)}。`,
			en: `None seen is not none to come: the 95% upper bound of the rate is about ${percent(3 / n)}.`
		});
	if (regimes.length > 0)
		told.push({
			zh: `各机关与规则的假定不符时的误发现率，逐种测得：${regimes.map((each) => `${each.name.zh} ${rate(each)}（${count(each.n)} 族）`).join('；')}。`,
			en: `Its false-discovery rate where bodies are not what the rule supposes, each measured by itself: ${regimes.map((each) => `${each.name.en} ${rate(each)} (${count(each.n)} families)`).join('; ')}.`
		});
	if (faults)
		told.push({
			zh: `另在同样多的有差错的合成数据集里，注入的 ${count(faults.injected)} 处此类差错找到 ${count(faults.found)} 处。`,
			en: `In as many synthetic corpora with faults it found ${count(faults.found)} of ${count(faults.injected)} faults of its kind that were injected.`
		});
	if (version !== rule.version)
		told.push({
			zh: `测的是第 ${version} 版，规则其后改过。`,
			en: `Version ${version} was measured; the rule has changed since.`
		});
	told.push(...onSentences, {
		zh: '真实年报里的误报率没有测过。',
		en: 'How often it is wrong about real reports has not been measured.'
	});
	return told;
}

/** What a rule that reads text made of sentences written to be hard; none where it was not tried on any. */
function sentencesWords({ id, version }: Entry): Name[] {
	const one = measuredOnSentences(id);
	if (!one) return [];
	const { date, sentences, unseen } = measurement.sentences!;
	const first = one.unseen;
	const told: Name[] = [
		{
			zh: `${date} 用编造的句子测量：十几个编造机关口吻的 ${count(sentences)} 句，与表相符而特意写得容易误读，各放进报告的两处，误报 ${count(one.accused)} 句。`,
			en: `Measured on ${date} with made-up sentences: ${count(sentences)} in the words of a dozen made-up offices, true of the tables and written to be misread, each put into a report in two places; it accused ${count(one.accused)}.`
		},
		{
			zh: `其中 ${count(unseen)} 句在据以改进之前第一次运行，误报 ${count(first.accused)} 句（${percent(first.accused / unseen)}）。${first.accused === 0 ? `没有误报不等于不会误报：此类句子误报率的 95% 上限约为 ${percent(3 / unseen)}。` : ''}`,
			en: `Of ${count(unseen)} of them that were run once before anything was mended by them it accused ${count(first.accused)} (${percent(first.accused / unseen)}).${first.accused === 0 ? ` None seen is not none to come: the 95% upper bound on such sentences is about ${percent(3 / unseen)}.` : ''}`
		}
	];
	if (one.contradictions)
		told.push({
			zh: `与表矛盾的 ${count(one.contradictions)} 句报告 ${count(one.told)} 句；第一次运行的 ${count(first.contradictions)} 句报告 ${count(first.told)} 句。`,
			en: `Of ${count(one.contradictions)} sentences that contradict the tables it told ${count(one.told)}; of ${count(first.contradictions)} run unseen it told ${count(first.told)}.`
		});
	told.push({
		zh: '句子由我们自己写，难易与真实年报不同。',
		en: 'The sentences are ours; real reports are easier or harder in other ways.'
	});
	if (one.version !== version)
		told.push({
			zh: `句子测的是第 ${one.version} 版，规则其后改过。`,
			en: `Version ${one.version} was tried on the sentences; the rule has changed since.`
		});
	return told;
}

function rate({ n, wrong }: MeasuredRegime): string {
	return wrong === 0 ? '0' : percent(wrong / n);
}

function outcome({ unit, n, wrong, severities }: MeasuredRule): Name {
	const of = units[unit](n);
	if (unit === 'families')
		return {
			zh: `${of.zh}，其中 ${count(wrong)} 族出现线索，都是误报：误发现率 ${percent(wrong / n)}。`,
			en: `${of.en}, ${count(wrong)} of them with a lead, every one false: a false-discovery rate of ${percent(wrong / n)}.`
		};
	if (wrong === 0) return { zh: `${of.zh}，没有误报。`, en: `${of.en}: no false finding.` };
	const grades = Object.entries(severities ?? {}).map(([id, times]) => {
		const { zh, en } = severityName(id as Severity);
		return { zh: `${zh} ${count(times)}`, en: `${en.toLowerCase()} ${count(times)}` };
	});
	return {
		zh: `${of.zh}，记下 ${count(wrong)} 处（${percent(wrong / n)}；${grades.map(({ zh }) => zh).join('、')}）。数据集里没有差错，每一处都不是差错；有些说的情况在编造的数据里确实存在，如缺一年、落款较晚。`,
		en: `${of.en}: ${count(wrong)} findings (${percent(wrong / n)}; ${grades.map(({ en }) => en).join(', ')}). None is about a fault, for there is none; some state what is so in the made-up data, such as a year left out or a late date.`
	};
}

function unmeasured({ standing, hint, prose }: Entry): Name {
	if (standing !== 'applied')
		return {
			zh: '没有测过：这条规则自己不产生发现。',
			en: 'Not measured: this rule makes no findings of its own.'
		};
	if (hint)
		return {
			zh: '没有测过：它只解释其他规则的发现。',
			en: 'Not measured: it only explains the findings of other rules.'
		};
	return prose
		? {
				zh: '没有测过：它要读正文，测量用的合成数据集只有数字。',
				en: 'Not measured: it reads text, and the synthetic corpora measured with are figures alone.'
			}
		: {
				zh: '没有测过：测量时还没有这条规则，或者合成数据集没有它要检验的东西。',
				en: 'Not measured: the rule is younger than the measurement, or the synthetic corpora have nothing for it to test.'
			};
}
