import { expect, test } from 'vitest';
import { readText } from '#document/text.ts';
import { readIdentity } from '#report/identity.ts';
import { openings } from './openings.ts';
import { moreOpenings } from './openings.more.ts';
import { openingsInParts } from './openings.parts.ts';

/** The sections below an opening that says no more of who and when. */
const sections = `一、总体情况
（一）主动公开。以门户网站为主渠道。
二、主动公开政府信息情况
按照目录公开。
三、收到和处理政府信息公开申请情况
专人受理。
四、政府信息公开行政复议、行政诉讼情况
没有发生。
五、存在的主要问题及改进情况
更新不够及时，下一步加强培训。
六、其他需要报告的事项
没有其他需要报告的事项。`;

interface Opening {
	head: string;
	text: string;
	wanted: string[][];
}

const cases: Opening[] = (openings + moreOpenings + openingsInParts)
	.trim()
	.split(/^@ /m)
	.filter(Boolean)
	.map((entry) => {
		const [head = '', ...lines] = entry.trim().split('\n');
		// Where the opening has section one itself, the rest follows.
		const own = lines.some((line) => /^一、/.test(line));
		const rest = own ? sections.slice(sections.indexOf('二、')) : sections;
		return {
			head,
			text: lines.map((line) => (line === '~' ? rest : line)).join('\n'),
			wanted: head.split('|').map((answers) => answers.split('/').map((answer) => answer.trim()))
		};
	});

test.each(cases)('$head', ({ text, wanted }) => {
	const { agency, region, level, year, published } = readIdentity(readText(text)).identity;
	const read = [agency, region, level, year, published].map((value) => String(value ?? '-'));
	const right = wanted.map((answers, i) => (answers.includes(read[i]!) ? read[i] : answers[0]));
	expect(read).toEqual(right);
});
