import type { SourceDocument } from '#document/document.ts';

/** One of the six prescribed sections as a document has it. */
export interface Section {
	/** 1 to 6. */
	number: number;
	/** The heading as printed. */
	heading: string;
	/** Whether the ordinal is the prescribed 一、 to 六、. */
	usual: boolean;
	/** Running text up to the next heading, without spaces; tables left out. */
	text: string;
}

const titles: readonly RegExp[] = [
	/^(?:20\d\d年度?)?(?:(?:政府信息|政务|信息)公开)?(?:工作)?(?:总体情况|概述|概况|基本情况|工作概述|总体工作|工作总体|总体概述|工作开展|总结概述|总体)/,
	/^(?:行政机关)?主动公开政府信息/,
	/^(?:收到和处理|依申请公开政府信息|收到及处理|政府信息公开申请)/,
	/^(?:因?政府信息公开(?:工作)?(?:被申请|引起的?|的)?)?(?:申请)?行政复议[、和及与，]?(?:提起)?(?:行政)?诉讼/,
	/^(?:政府信息公开工作)?(?:存在|主要)的?(?:主要)?问题/,
	/^其[他它]需要(?:报告|说明)/
];
const ordinal =
	/^(?:第([一二三四五六七八])(?:部分|章)[、.．,，:：]?|([一二三四五六七八])[、.．,，:：]|([1-8])[、.．,，:：])/;
const longestHeading = 40;

/** The prescribed sections of a document, each where its heading stands last before its text. */
export function sectionsOf(document: SourceDocument): Section[] {
	const found: Section[] = [];
	for (const block of document.blocks) {
		if (block.kind === 'table') continue;
		const head = block.text.length > 80 ? block.text.slice(0, 80) : block.text;
		const section = /^\s*(?:\[[^\]]{0,40}\]\s*)?[一二三四五六七八第（(1-8存主其总概收因行]/.test(
			head
		)
			? sectionAt(head)
			: null;
		if (!section) {
			const open = found.at(-1);
			if (open) open.text += block.text.replace(/\s+/g, '');
			continue;
		}
		// A table of contents names every section before the report does.
		const before = found.findIndex(({ number }) => number === section.number);
		if (before >= 0 && found[before]!.text === '') found.splice(before, 1);
		const rest = section.rest ? block.text.slice(block.text.indexOf(section.rest)) : '';
		found.push({
			number: section.number,
			heading: section.heading,
			usual: section.usual,
			text: rest.replace(/\s+/g, '')
		});
	}
	return found;
}

function sectionAt(sourceText: string): (Omit<Section, 'text'> & { rest: string }) | null {
	const text = sourceText.replace(/\[bookmark:[^\]]{0,60}\]/g, '').replace(/\s+/g, '');
	const match = ordinal.exec(text);
	const bare = match ? text.slice(match[0].length) : text;
	const number = titles.findIndex((title) => title.test(bare)) + 1;
	if (!number) return null;
	if (!match && text.length > 24) return null;
	const stop = bare.search(/[。：:]/);
	const running = text.length > longestHeading || (stop >= 0 && stop < bare.length - 1);
	if (running && !match) return null;
	const heading = running && stop >= 0 ? text.slice(0, match![0].length + stop) : text;
	if (heading.length > longestHeading) return null;
	return {
		number,
		heading,
		usual: match?.[2] === '一二三四五六'[number - 1],
		rest: running ? text.slice(heading.length + 1, heading.length + 9) : ''
	};
}
