import { type Change } from './bundle.ts';
import { type Vector } from './vector.ts';
/** A proposal for one school. */
export declare const anInvitation: Change;
/** The text of the invitation that names the district whose replies are vectors. */
export declare const theInvitation: string;
/** Invitations that hold, and that do not. */
export declare function invitationVectors(): Promise<readonly Vector[]>;
