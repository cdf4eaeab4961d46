import { disclosedChart } from './cells.ts';

export default disclosedChart({
	id: 'disclosure/decisions',
	heading: { zh: '许可、处罚与强制', en: 'Licences, penalties, compulsion' },
	place: 3,
	cells: 'decisions'
});
