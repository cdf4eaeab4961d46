import { story } from '#charts/overview/story.ts';
import { builtWith } from '../built.ts';

/** What the page is painted with. */
export const load = builtWith(story.questions, story.fields);
