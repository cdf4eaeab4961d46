import type { Name } from '#form/vocabulary.ts';

/** What is said where there is no network. */
export const words = {
	noNetwork: {
		zh: '没有网络。打开过的页面仍可查看和筛选，内容可能不是最新的。',
		en: 'There is no network. Pages you have opened still work; what they show may not be the latest.'
	},
	keptShown: {
		zh: '站点没有应答，这里是先前保存的内容，可能不是最新的。',
		en: 'The site does not answer. This was kept earlier and may not be the latest.'
	},
	notKept: { zh: '没有网络，打不开这一页', en: 'This page needs a network' },
	notKeptWhy: {
		zh: '这一页在本机还没有打开过，所以没有保存。连上网络后再试；打开过的页面没有网络也能看。',
		en: 'It was never opened on this device, so nothing of it was kept. Try again when there is a network; pages you have opened work without one.'
	},
	keptPages: { zh: '现在可以看的页面', en: 'Pages you can open now' },
	keptNone: { zh: '本机还没有保存任何页面。', en: 'No page has been kept on this device.' }
} as const satisfies Record<string, Name>;
