import { type Vector } from './vector.ts';
/** Replies that are wrong by themselves or come from or go to somebody else. */
export declare function badReplies(): Promise<readonly Vector[]>;
