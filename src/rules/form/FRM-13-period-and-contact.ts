import { passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

/** The days the data is of, however they are written. */
const period =
	/统计(?:期限|时限|时间|期间|周期)|期限[为自从]|(?:自|从)?20\d\d年(?:度)?1月1日.{0,6}(?:20\d\d年)?12月31日/;
/** How the office is reached. */
const contact =
	/联系(?:人|电话|方式|地址|单位)|(?:电话|邮箱|邮编|传真)(?:号码)?[：:]|(?<!\d)0\d{2,3}[-—－ ]?\d{7,8}(?!\d)/;

export const rule: ReportRule = {
	id: 'FRM-13',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	check: (subject) => {
		const told = subject.lines.some((line) => period.test(line) || contact.test(line));
		return [
			passUnless(
				!told && {
					message: {
						zh: '全文未写明统计期限，也没有联系方式。',
						en: 'Neither the period of the data nor a way to reach the office is told.'
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '未写明统计期限和联系方式', en: 'neither period nor contact' },
	formula: {
		zh: '写明统计期限或联系方式',
		en: 'the period of the data or a contact is told'
	},
	holds: { zh: '写明统计期限和联系方式', en: 'the period of the data and a contact are told' },
	explanation: {
		zh: '年报的开头一般写明数据的统计期限和查询、联系的方式。两者全文都没有的，列出提示。',
		en: 'A report usually begins with the period its data is of and how to ask about it. Told where the whole text has neither.'
	},
	benign: [
		{
			zh: '写在网页的其他位置，未随正文保存。',
			en: 'It stands elsewhere on the page and was not saved with the text.'
		}
	]
};
