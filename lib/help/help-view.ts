/** How much of an exercise's help a person has opened, as pages take it. */

export type HelpView = {
  /** Hints opened, of all that there are. */
  readonly hintsUsed: number;
  readonly hasSeenEditorial: boolean;
  readonly isSolved: boolean;
  /** When what is solved comes back for review; ISO 8601, UTC. Absent while reviews are paused. */
  readonly reviewAt?: string;
};
