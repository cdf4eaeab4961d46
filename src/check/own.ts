import type { Sentence } from '#report/prose/sentence.ts';

const elsewhere =
	/上级|全(?:市|县|区|省|州|盟|旗|国|系统|[局委厅]系统)(?!统一)|各(?:级|部门|单位|科室|股室|乡镇|镇|街道|村|县|区|市|地)|所属|下属|下级|直属|局属|市直|县直|区直|省直|市本级|县本级/;
const partOfYear =
	/上半年|下半年|[一二三四]季度|(?<!\d)(?!0?1(?:月(?:0?1日)?)?起?[至到—–~～-]12月)\d{1,2}(?:月(?:\d{1,2}日)?)?起?[至到—–~～-]\d{1,2}月|(?:^|[，；])(?:20\d\d年)?(?:[1-9]|1[01])月份?，?(?=[我本共收未没接受])|截[至止](?!12月)\d{1,2}月|截[至止]20\d\d年(?!12月31日|底|末)|除[^，。；]{0,20}外/;

/** Whether a statement is of this agency and the whole year. */
export function isOwn({ text, paragraph, offset }: Sentence, at: number): boolean {
	const before = text.slice(0, at);
	if (partOfYear.test(text)) return false;
	return (
		!elsewhere.test(before) &&
		!elsewhere.test(paragraph.text.slice(Math.max(0, offset - 120), offset))
	);
}
