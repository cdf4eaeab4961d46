import { families, rules } from '#rules/catalogue.ts';
import type { PageServerLoad } from './$types';

/** Every rule in short, family by family. */
export const load: PageServerLoad = () => ({
	families: families.map((family) => ({
		...family,
		rules: rules
			.filter((rule) => rule.family === family.id)
			.map(({ id, name, formula, severity, needs, standing, hint = false, version }) => ({
				id,
				name,
				formula,
				severity,
				needs,
				standing,
				hint,
				version
			}))
	}))
});
