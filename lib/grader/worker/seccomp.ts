/**
 * The system-call filter of a worker, as classic BPF. Pure: builds the program, applies nothing.
 *
 * Source of the method: seccomp(2) and the kernel's `seccomp_filter` documentation.
 */

type Platform = {
  readonly auditArch: number;
  /** Number of seccomp(2) itself, for whoever installs the filter. */
  readonly seccomp: number;
  readonly clone: number;
  readonly clone3: number;
  readonly tgkill: number;
  readonly prctl: number;
  /** Calls allowed whatever their arguments. */
  readonly allowed: readonly number[];
};

/**
 * What a warmed-up worker really uses: bytes over pipes that are open already, its own memory, its own threads, clocks.
 * Deliberately absent: open, socket, connect, execve, fork, kill, ptrace, mount, io_uring_setup, memfd_create, bpf.
 */
const platforms: Readonly<Record<string, Platform>> = {
  x64: {
    auditArch: 0xc000003e,
    seccomp: 317,
    clone: 56,
    clone3: 435,
    tgkill: 234,
    prctl: 157,
    // biome-ignore format: one line per group of calls
    allowed: [
      0, 1, 19, 20, 3, 5, 8, // read write readv writev close fstat lseek
      7, 271, 232, 281, 233, 441, // poll ppoll epoll_wait epoll_pwait epoll_ctl epoll_pwait2
      9, 10, 11, 12, 25, 28, 26, 149, 329, 330, 331, // mmap mprotect munmap brk mremap madvise msync mlock pkey_*
      13, 14, 15, 131, // rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack
      24, 143, 145, 35, 96, 228, 229, 230, 201, // sched_yield sched_getparam sched_getscheduler nanosleep gettimeofday clock_gettime clock_getres clock_nanosleep time
      39, 186, 98, 204, 203, 218, 273, 334, 324, // getpid gettid getrusage sched_{get,set}affinity set_tid_address set_robust_list rseq membarrier
      202, 318, 158, 219, 60, 231, // futex getrandom arch_prctl restart_syscall exit exit_group
    ],
  },
  arm64: {
    auditArch: 0xc00000b7,
    seccomp: 277,
    clone: 220,
    clone3: 435,
    tgkill: 131,
    prctl: 167,
    // biome-ignore format: one line per group of calls
    allowed: [
      63, 64, 65, 66, 57, 80, 62, // read write readv writev close fstat lseek
      73, 22, 21, 441, // ppoll epoll_pwait epoll_ctl epoll_pwait2
      222, 226, 215, 214, 216, 233, 227, 228, 288, 289, 290, // mmap mprotect munmap brk mremap madvise msync mlock pkey_*
      134, 135, 139, 132, // rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack
      124, 121, 120, 101, 169, 113, 114, 115, // sched_yield sched_getparam sched_getscheduler nanosleep gettimeofday clock_gettime clock_getres clock_nanosleep
      172, 178, 165, 123, 122, 96, 99, 293, 283, // getpid gettid getrusage sched_{get,set}affinity set_tid_address set_robust_list rseq membarrier
      98, 278, 128, 93, 94, // futex getrandom restart_syscall exit exit_group
    ],
  },
};

const errno = {EPERM: 1, ENOSYS: 38} as const;
const returnAllow = 0x7fff0000;
const returnKillProcess = 0x80000000;
const returnErrno = 0x00050000;
const cloneThread = 0x00010000;
/** prctl options that runtimes use to name threads and memory; all others are refused. */
const prctlAllowed = [15, 0x53564d41];

/** Offsets into the kernel's `struct seccomp_data`, bytes (little endian). */
const dataOffset = {call: 0, arch: 4, argument0: 16} as const;

type Instruction = readonly [code: number, jumpTrue: number, jumpFalse: number, operand: number];
const load = (offset: number): Instruction => [0x20, 0, 0, offset];
const answer = (value: number): Instruction => [0x06, 0, 0, value >>> 0];
const jumpEqual = (value: number, jumpTrue: number, jumpFalse: number): Instruction => [
  0x15,
  jumpTrue,
  jumpFalse,
  value >>> 0,
];
const jumpSet = (bits: number, jumpTrue: number, jumpFalse: number): Instruction => [
  0x45,
  jumpTrue,
  jumpFalse,
  bits >>> 0,
];

export type Filter = {readonly seccomp: number; readonly program: Buffer};

/** The filter for this machine, or undefined where none is known. Unknown calls answer EPERM, an error that a program can report. */
export function filterFor(osName: string, arch: string, pid: number): Filter | undefined {
  const platform = osName === 'linux' ? platforms[arch] : undefined;
  return platform && {seccomp: platform.seccomp, program: bytesOf(instructions(platform, pid))};
}

function instructions(platform: Platform, pid: number): readonly Instruction[] {
  const refuse = answer(returnErrno | errno.EPERM);
  const allow = answer(returnAllow);
  return [
    load(dataOffset.arch),
    jumpEqual(platform.auditArch, 1, 0),
    answer(returnKillProcess),
    load(dataOffset.call),
    ...platform.allowed.flatMap((call) => [jumpEqual(call, 0, 1), allow]),
    // clone3 hides its flags behind a pointer: ENOSYS makes the C library fall back to clone.
    jumpEqual(platform.clone3, 0, 1),
    answer(returnErrno | errno.ENOSYS),
    // clone only for threads of this process.
    jumpEqual(platform.clone, 0, 4),
    load(dataOffset.argument0),
    jumpSet(cloneThread, 0, 1),
    allow,
    refuse,
    // tgkill only to itself: that is how abort() ends.
    jumpEqual(platform.tgkill, 0, 4),
    load(dataOffset.argument0),
    jumpEqual(pid, 0, 1),
    allow,
    refuse,
    jumpEqual(platform.prctl, 0, 3 + prctlAllowed.length),
    load(dataOffset.argument0),
    ...prctlAllowed.map((option, index) => jumpEqual(option, prctlAllowed.length - index, 0)),
    refuse,
    allow,
    refuse,
  ];
}

function bytesOf(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code, jumpTrue, jumpFalse, operand], index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(jumpTrue, index * 8 + 2);
    bytes.writeUInt8(jumpFalse, index * 8 + 3);
    bytes.writeUInt32LE(operand, index * 8 + 4);
  });
  return bytes;
}
