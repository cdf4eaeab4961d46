import { explained } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-07',
	on: 'report',
	severity: 'info',
	version: 1,
	editions: ['2021', '2019'],
	explains: 'slip',
	check: explained('slip')
};

export const page: Page = {
	name: { zh: '差额的可能成因', en: 'how the difference may have come about' },
	formula: {
		zh: '差额 ⇒ 数位颠倒、漏写一位、串格、重复计入',
		en: 'difference ⇒ digits exchanged, a digit dropped, a neighbour’s number, counted twice'
	},
	holds: {
		zh: '这一格的数字没有颠倒、漏写或重复',
		en: 'the digits of this cell are neither exchanged nor left out nor doubled'
	},
	explanation: {
		zh: '由差额推测成因：两位数字颠倒、多写或漏写一位、填入了相邻格的数，或把结转数重复计入。只在唯一可解释时给出。',
		en: 'Reads from the difference how it may have come about: two digits exchanged, one dropped or added, the number of a neighbouring cell, or requests carried over counted twice. Given only where one explanation remains.'
	},
	benign: []
};
