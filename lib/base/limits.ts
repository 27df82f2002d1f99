/** Every bound outside the grader, with its unit in its name. The grader's are in lib/grader/limits.ts. */

/** Longest source that is kept or graded, as UTF-8. */
export const sourceBytesMax = 100 * 1024;
/** A receipt with the whole grade around it, as `grade --json` prints it. */
export const receiptBytesMax = 2_000_000;
/** Longest own input of a Run, as UTF-8. */
export const inputBytesMax = 64 * 1024;
/** Longest request body: a source or an input whose every byte was written as a JSON escape, and some room. */
export const bodyBytesMax = 6 * (sourceBytesMax + inputBytesMax) + 4096;

/** Submissions waiting to be graded, of everyone together; past it a submit is answered `busy`. */
export const queuedMax = 2000;
/** Submissions of one account that wait or run. */
export const queuedPerAccountMax = 20;
/** Wrong solutions of a package that someone's examples are held against. */
export const mistakesMax = 24;
/** Examples that are checked at once, and characters of what is expected of each. */
export const examplesMax = 10;
export const expectedCharactersMax = 8_000;
/** Checks of examples in hand, of everyone together: each runs every wrong solution of its package. */
export const examplesInHandMax = 8;
/** Runs in hand, of everyone together. */
export const runsInHandMax = 32;
/** How long a Run waits for a grader in another process, the time for a lost grader's heartbeats included. */
export const runWaitMsMax = 30_000;
/** Measurements in hand in one process, of everyone together; one of each account. */
export const measurementsInHandMax = 8;
/** How long a measurement waits for a grader in another process; its own work is bounded by half of this. */
export const measureWaitMsMax = 60_000;

/** Grader faults after which a submission is stored as one. */
export const faultsMax = 3;
/** Deaths of the grader's host with a submission in hand after which it is graded alone, in a host of its own. */
export const deathsBeforeAlone = 2;
/** Claims lost with their process after which a submission is stored as a grader fault: it may be what brings the server down. */
export const attemptsMax = 8;
/** Claims after which an explanation is given up; the verdict stands. */
export const explanationAttemptsMax = 4;
/** How long the answer to a submission waits for its verdict. */
export const verdictWaitMsMax = 300;
/** How long results of samples wait to be written together: most verdicts come before. */
export const caseFlushMs = 250;
/** How often the number of cases judged so far is sent. */
export const progressTellMs = 1000;
/** Into how many steps that number is rounded. */
export const progressStepsMax = 10;
/** Rejudgements that wait at one time; the next are asked for as these are done. */
export const rejudgeBatchMax = 100;
/** How long a claim is believed without a sign of life, how often one is given, and how often silent claims are looked for. */
export const claimHeldS = 10;
export const claimKeptS = 3;
export const lostClaimsS = 4;
/** How often a grader reads the line by itself, in case a notification of a new submission was lost. */
export const lineLookS = 2;
/** People listed in the preview of a rejudging; and changed verdicts that one page shows their owner. */
export const rejudgeAffectedMax = 200;
export const toldVerdictsMax = 10;
/** The newest submissions that an author's page counts cases over, and groups of failed cases that it shows. */
export const insightSubmissionsMax = 5000;
export const insightPatternsMax = 10;
/** How often lost jobs are looked for. */
export const recoverySweepS = 20;
/** Submissions taken up again in one sweep. */
export const recoveryBatchMax = 500;

/** Browsers that are remembered with one draft or note; the one that saved longest ago is forgotten. */
export const textBrowsersMax = 8;
/** Earlier texts kept of one draft. */
export const draftHistoryMax = 20;
/** Saves closer together than this share one entry of the history. */
export const draftHistorySpacingS = 20;
/** Lines that may differ between two texts that are compared; the work grows with their number. */
export const diffEditsMax = 2000;

/** Lists of one account, exercises in each, and characters of a title. */
/** Of what an instructor says of one line of a rubric, or of a text as a whole. */
export const assessmentCommentCharactersMax = 1000;
export const listsPerAccountMax = 100;
export const listItemsMax = 500;
export const listTitleCharactersMax = 80;
/** Words of a search in notes. */
export const searchWordsMax = 10;
export const searchCharactersMax = 100;
/** Reviews that are read to know what one usually takes, and exercises listed that come later. */
export const reviewLogsReadMax = 1000;
export const reviewsComingMax = 10;
/** Topics shown as the strongest, and as the weakest. */
export const topicsShownMax = 3;
/** Minutes a day that a person may set aside for reviews. */
export const reviewMinutesMin = 5;
export const reviewMinutesMax = 480;
/** Spaces of a tab, and pixels of the editor's text. */
export const tabSizeMin = 1;
export const tabSizeMax = 8;
export const fontSizePxMin = 10;
export const fontSizePxMax = 32;
/** Inputs that one account keeps for one exercise, characters of a name, and inputs of one Run. */
export const ownInputsPerExerciseMax = 50;
export const ownInputNameCharactersMax = 60;
export const runInputsMax = 10;
/** A note about an exercise, as UTF-8. */
export const noteBytesMax = 100 * 1024;

/** Submissions on one page of a list. */
export const pageItemsMax = 50;

/** Open event streams of one account. */
export const streamsPerAccountMax = 12;
/** A comment is sent this often, so that proxies keep a stream open. */
export const streamHeartbeatMs = 15_000;
/** A stream reads its submission at every so many heartbeats, in case a notification was lost: each read costs the database. */
export const streamLookBeats = 4;

export const nameCharactersMax = 80;
export const emailCharactersMax = 254;
export const passwordCharactersMin = 8;
export const passwordCharactersMax = 200;

/** New accounts from one place in an hour: a lecture hall behind one address signs up at once. */
export const newAccountsPerPlaceMax = 200;
/** Archives of one account in an hour, and submissions read at once for one. */
export const archivesPerHourMax = 5;
export const archiveBatchMax = 500;
/** Characters kept of what a browser calls itself. */
export const userAgentCharactersMax = 200;
/** Sessions of one account: past it, the oldest end. */
export const sessionsPerAccountMax = 50;
/** Session cookies whose claims are kept in memory, a few hundred bytes each. */
export const openedCookiesMax = 5_000;
/** Accounts that one browser is remembered for. */
export const accountsPerDeviceMax = 5;
/** How long a link to choose a new password works. */
export const resetLinkS = 24 * 60 * 60;
/** Rows of sessions and of links that ran out, removed in one sweep. */
export const expiredSweepMax = 1000;

/** Password hashes computed at once, and waiting. */
export const hashesAtOnceMax = 2;
export const hashesWaitingMax = 32;

/** Prepared exercises kept in memory. */
export const preparedInMemoryMax = 200;

/** How long a death of the grader's host is told of, how long it is kept, and characters of its cause. */
export const graderDeathsToldS = 600;
export const graderDeathsKeptS = 86_400;
export const graderDeathCharactersMax = 200;

/** Free room on the disk of an embedded database below which nothing is written any more: a few segments of its log. */
export const freeMbMin = 64;
/** The same in files, where the file system counts them. */
export const freeFilesMin = 64;
/**
 * What must be left in the present segment of the database's log, of 16 MB, to go on reading where there is no room for a
 * next one. A quarter: from there on PostgreSQL makes the next one ahead.
 */
export const logLeftMbMin = 4;

/** How long a shutdown waits for HTTP answers in hand, before anything else stops. */
export const drainMs = 3000;
/** How long it waits then for what is graded. */
export const shutdownMs = 5000;

/** Files of an exercise package, and bytes of each. */
export const packageFilesMax = 200;
export const packageFileBytesMax = 1_000_000;
/** All texts of a package together, and the archive that it comes in. */
export const packageBytesMax = 10_000_000;
export const packageZipBytesMax = 4_000_000;
/** How many bytes of text one byte of an archive may stand for. */
export const packageZipRatioMax = 200;
/** LaTeX of a statement that is taken over: rewriting takes time that grows faster than its length. */
export const latexCharactersMax = 40_000;
/** Levels of its lists and commands; what is deeper stays flat or is left out. */
export const latexDepthMax = 20;
/** Characters of a path in a package, and of the name of an exercise in addresses. */
export const packagePathCharactersMax = 120;
export const slugCharactersMax = 60;
/** Bytes of a file that the editor saves: its JSON has to fit a request. */
export const packageSaveBytesMax = 160 * 1024;
/** Drafts of exercises of one account, and accounts that one of them is shared with. */
export const packageDraftsPerAccountMax = 200;
export const packageSharesMax = 20;
/** Earlier texts kept of one file of a draft; saves closer together than this share one. */
export const packageHistoryMax = 50;
export const packageHistorySpacingS = 60;
/** How long one proof of a draft may take. */
export const proofSecondsMax = 200;
/** How often a draft's own code may fail after so long before its proof ends: an endless checker would hold every author up. */
export const proofStuckMax = 3;
export const proofStuckMs = 5_000;
/** What is remembered while drafts are written: results on cases, and characters of authors' answers. */
export const knownCellsMax = 40_000;
export const knownTextCharactersMax = 32_000_000;
/** How often what a proof has found so far is written down. */
export const proofTellMs = 80;
/** Mutants that no case kills, offered at once as wrong solutions. */
export const suggestionsMax = 40;
/** How often a proof looks whether its draft has changed meanwhile. */
export const proofLookMs = 100;
/** Cases of a package, and characters of the input of each, as tagged JSON. */
export const packageCasesMax = 100;
export const caseInputCharactersMax = 4_000_000;
/** The hint of a group of cases: one sentence that is read at a glance. */
export const groupHintCharactersMax = 160;
/** Mutants of one reference that are tried, and characters of a line that names one. */
export const mutantsPerExerciseMax = 400;
/** Mutants of all right submissions in other styles that are tried: about a minute of processor time. */
export const styleMutantsPerExerciseMax = 240;
export const mutantLineCharactersMax = 100;
/** Inputs that one account proposes as cases in an hour, and those listed on a page. */
export const proposalsPerHourMax = 10;
export const proposalsListedMax = 50;
/** Characters of why an input is proposed, and of what its authors answer. */
export const proposalNoteCharactersMax = 600;
/** Characters of what a case is about. */
export const caseCategoryCharactersMax = 120;
/** Characters of an output that are written out for people. */
export const outputCharactersMax = 20_000;
/** Calls of an input that are shown in a table, and characters of each value in it. */
export const callRowsMax = 120;
export const callCellCharactersMax = 200;

/** Of a fresh input that a right solution fails, as much as is shown. */
export const freshInputCharactersMax = 600;

/** Lines of the audit log on one page. */
export const auditLinesPerPage = 50;
/** How long an invitation works, and how many may be open at once. */
export const invitationS = 14 * 24 * 60 * 60;
export const openInvitationsMax = 500;
/** Characters of the token of a link, with room to spare. */
export const tokenCharactersMax = 100;

/** What a page on the queue counts verdicts and times over. */
export const gradingFiguresS = 60 * 60;
/** Deaths of graders, refused exercises and grader faults that it lists, and how far back faults go. */
export const graderDeathsShownMax = 20;
export const refusalsShownMax = 100;
export const faultsShownMax = 20;
export const faultsShownS = 24 * 60 * 60;

/** Verdicts that one look at the metrics counts; what is left, the next one does. */
export const metricsVerdictsMax = 20_000;
/** How long metrics wait before they count a verdict: until transactions of that moment are over, whichever process wrote them. */
export const metricsLagMs = 5000;
/** Bounds of the histograms of seconds. */
export const metricsBucketsS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] as const;
