import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'HIE-04',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '本机关口径不检验上下级', en: 'own figures are never tested against subordinates' },
	formula: {
		zh: '本机关口径不与下级相加',
		en: 'own figures are never added to those of subordinates'
	},
	explanation: {
		zh: '部门、分局、乡镇和街道的年报是本机关口径；政府办公厅（室）的年报没有写明时也按本机关口径，并附提示。政府年报没有写明口径的，两种合计都不计入，在合计旁另行写明份数和件数。本机关口径的数从不与下级相加或比较。',
		en: 'Reports of departments, branches, towns and subdistricts are their own; so is, with a notice, that of a government’s office that does not say otherwise. A government’s report that does not state what it covers is in neither sum: its number stands beside the total. Own figures are never added to or compared with those of subordinates.'
	},
	benign: [],
	example: {
		zh: '市政府办公室收到 40 件，下属各县收到 900 件：前者是本机关口径，不比较。',
		en: '40 at a city’s office and 900 in its counties: the first are the office’s own, and not compared.'
	}
};
