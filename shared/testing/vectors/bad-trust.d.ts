import { type Vector } from './vector.ts';
/** Replies in which the root's word or a change of trust does not hold. */
export declare function badTrust(): Promise<readonly Vector[]>;
