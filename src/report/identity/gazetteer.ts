import table from '../../../data/regions.csv?raw';

/** `data/regions.csv`: code and name of every region, a line each. */
export default table;
