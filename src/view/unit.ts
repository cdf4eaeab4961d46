import { paletteOf, type Part } from './frame.ts';
import type { ChartLook } from './model.ts';
import type { ViewModel } from './model.ts';
import { fonts } from './palette.ts';

/** The end of an axis says the unit of the column drawn along it; nothing where the column has none, as shares do. */
export function inUnitOf(model: ViewModel, id: string, look: ChartLook, lying = false): Part {
	const unit = model.columns.find((column) => column.id === id)?.unit;
	if (!unit) return {};
	return {
		name: unit[look.language],
		nameLocation: 'end',
		// Of a lying axis it stands behind the last number, of a standing one above it.
		nameGap: lying ? 22 : 5,
		nameTextStyle: {
			color: paletteOf(look).soft,
			fontFamily: fonts,
			fontSize: 11,
			align: 'left',
			...(lying && { verticalAlign: 'top', padding: [8, 0, 0, 0] })
		}
	};
}
