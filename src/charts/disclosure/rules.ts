import { disclosedChart } from './cells.ts';

export default disclosedChart({
	id: 'disclosure/rules',
	heading: { zh: '规章', en: 'Rules' },
	place: 2,
	cells: 'rules'
});
