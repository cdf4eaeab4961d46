import { outcomes, type Outcome } from '#form/vocabulary.ts';
import type { ActivityState } from '#corpus/measures.ts';
import { askers } from '#corpus/measures.ts';

/** The colours of one theme. Marks stand 3:1 against paper and stay apart in every colour vision. */
export interface Palette {
	paper: string;
	ink: string;
	soft: string;
	faint: string;
	rule: string;
	edge: string;
	accent: string;
	/** Who asked, in the order of the form's columns. */
	applicants: Record<string, string>;
	/** How requests ended, in the order of the form's groups. */
	outcomes: Record<Outcome, string>;
	activity: Record<ActivityState, string>;
	/** Five steps from little to much; the first stands for none. */
	ramp: readonly string[];
	/** Reports that state a total and no parts. */
	undivided: string;
}

function palette(
	surface: Pick<Palette, 'paper' | 'ink' | 'soft' | 'faint' | 'rule' | 'edge' | 'accent'>,
	asked: string[],
	ended: string[],
	activity: Palette['activity'],
	ramp: readonly string[]
): Palette {
	return {
		...surface,
		applicants: Object.fromEntries(askers.map(({ id }, index) => [id, asked[index]!])),
		outcomes: Object.fromEntries(
			outcomes.map(({ id }, index) => [id, ended[index]!])
		) as Palette['outcomes'],
		activity,
		ramp,
		undivided: activity.blank
	};
}

export const palettes: Record<'light' | 'dark', Palette> = {
	light: palette(
		{
			paper: '#ffffff',
			ink: '#14181b',
			soft: '#454d53',
			faint: '#646d73',
			rule: '#dfe2e0',
			edge: '#858d92',
			accent: '#0b5c72'
		},
		['#0f8ba6', '#c96e14', '#4b4bac', '#58500e', '#882d62', '#a86f62'],
		['#1f59b0', '#299dd9', '#a9521c', '#64436f', '#a48c17', '#cb6376'],
		{
			zero: '#0b4a5c',
			active: '#4a98aa',
			blank: '#8f969b',
			absent: '#c9cdd0',
			unreadable: '#646d73'
		},
		['#d3dadc', '#9dc6d0', '#5a9fb2', '#22778f', '#0a4557']
	),
	dark: palette(
		{
			paper: '#0f1316',
			ink: '#eceeec',
			soft: '#bcc3c7',
			faint: '#949da3',
			rule: '#2b3238',
			edge: '#727b82',
			accent: '#74c7d8'
		},
		['#17afce', '#b87a32', '#8168cc', '#e0b323', '#c94f80', '#cfc5bd'],
		['#3d7fe0', '#a3cde0', '#ec9167', '#9669a5', '#d4b722', '#c4485f'],
		{
			zero: '#9fdbe8',
			active: '#3b8598',
			blank: '#727b82',
			absent: '#3d454b',
			unreadable: '#949da3'
		},
		['#303a41', '#2c6576', '#3f93a9', '#6cbdd0', '#bdeaf3']
	)
};

export const fonts =
	"-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/** Hatch of what could not be read, drawn whether or not the reader asked for patterns. */
export function hatch(colour: string): object {
	return {
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [2, 4],
		rotation: -Math.PI / 4,
		color: colour
	};
}

/** Near-black or white, whichever reads better on the colour. */
export function labelColour(background: string): string {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const part = parseInt(background.slice(start, start + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.19 ? '#14181b' : '#ffffff';
}
