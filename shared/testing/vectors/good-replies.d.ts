import { type Vector } from './vector.ts';
/** Replies that hold. */
export declare function goodReplies(): Promise<readonly Vector[]>;
