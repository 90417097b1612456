import { type Change } from './bundle.ts';
/** A record with every key that a record can have. */
export declare const fullRecord: Change;
/** Text that some program on the way would like to change. */
export declare const textsOfAllScripts: Change;
