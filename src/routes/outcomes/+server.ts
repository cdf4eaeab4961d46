import { leadsOn } from '../leads-on.ts';

export const prerender = true;
export const trailingSlash = 'always';
export const GET = leadsOn('outcomes');
