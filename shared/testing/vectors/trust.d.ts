import type { SigningPair } from '#shared/bundle/keys.ts';
import { type Change } from './bundle.ts';
/** What the root says of the office's working keys. */
export declare const anAppointment: Change;
/** The text of an appointment with this change, by the root or another pair. */
export declare const appointmentText: (change?: Change, by?: SigningPair) => string;
export declare const ofPrincipal: {
    role: string;
    signing: string;
};
/** The first event of the school: its station is approved. */
export declare const anEvent: Change;
/** The text of an event with this change, by the office's working key or another pair. */
export declare const eventText: (change?: Change, by?: SigningPair) => string;
/** A principal is revoked, and what was signed before stays valid. */
export declare const aRevocation: Change;
