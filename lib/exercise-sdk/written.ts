/** The input of a case of a written exercise: the question whose answer it judges. */
export type WrittenInput = {readonly question: string};
