import { type Vector } from './vector.ts';
/** Containers in which a file is doubled, missing or beyond a limit. */
export declare const badSizes: () => Promise<readonly Vector[]>;
