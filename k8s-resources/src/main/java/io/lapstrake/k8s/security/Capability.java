package io.lapstrake.k8s.security;

/**
 * A part of what root may do, as Linux tells the parts apart; each without the {@code CAP_} before
 * it, as Kubernetes writes them.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
public enum Capability {
  /** All of them. */
  ALL,
  /** Turns the kernel's auditing on and off. */
  AUDIT_CONTROL,
  /** Reads the audit log. */
  AUDIT_READ,
  /** Writes to the audit log. */
  AUDIT_WRITE,
  /** Keeps the system from being suspended. */
  BLOCK_SUSPEND,
  /** Loads programs into the kernel. */
  BPF,
  /** Freezes processes and restores them. */
  CHECKPOINT_RESTORE,
  /** Changes the owners of files. */
  CHOWN,
  /** Is not asked for permission to read, write or run files. */
  DAC_OVERRIDE,
  /** Is not asked for permission to read files and directories. */
  DAC_READ_SEARCH,
  /** Does with any file what its owner may. */
  FOWNER,
  /** Keeps the set-user-ID and set-group-ID bits of files that it changes. */
  FSETID,
  /** Locks memory. */
  IPC_LOCK,
  /** Is not asked for permission to use System V's objects. */
  IPC_OWNER,
  /** Sends signals to any process. */
  KILL,
  /** Takes leases on any file. */
  LEASE,
  /** Makes files immutable or append-only. */
  LINUX_IMMUTABLE,
  /** Changes the configuration of Smack. */
  MAC_ADMIN,
  /** Is not asked by Smack. */
  MAC_OVERRIDE,
  /** Makes device files. */
  MKNOD,
  /** Configures networks. */
  NET_ADMIN,
  /** Listens on ports below 1024. */
  NET_BIND_SERVICE,
  /** Sends to all, and listens to multicasts. */
  NET_BROADCAST,
  /** Uses raw sockets. */
  NET_RAW,
  /** Watches performance. */
  PERFMON,
  /** Gives capabilities to files. */
  SETFCAP,
  /** Becomes any group. */
  SETGID,
  /** Changes the capabilities of processes. */
  SETPCAP,
  /** Becomes any user. */
  SETUID,
  /** Reads and clears the kernel's log. */
  SYSLOG,
  /** Administers the system: mounts and much more. */
  SYS_ADMIN,
  /** Restarts the system. */
  SYS_BOOT,
  /** Changes its root directory. */
  SYS_CHROOT,
  /** Loads modules into the kernel. */
  SYS_MODULE,
  /** Changes the priority of any process. */
  SYS_NICE,
  /** Turns the accounting of processes on and off. */
  SYS_PACCT,
  /** Traces any process. */
  SYS_PTRACE,
  /** Reads and writes devices and memory directly. */
  SYS_RAWIO,
  /** Goes beyond limits of resources. */
  SYS_RESOURCE,
  /** Sets the clock. */
  SYS_TIME,
  /** Configures terminals. */
  SYS_TTY_CONFIG,
  /** Sets an alarm that wakes the system. */
  WAKE_ALARM
}
