package dev.odooupgrade.sandbox;

import org.apache.sshd.sftp.common.SftpConstants;

/** Thrown when a request over SFTP breaks a rule; it becomes a status of the protocol. */
final class SftpRefusal extends Exception {
  private final int code;
  private final String why;

  /**
   * A refusal.
   *
   * @param code one of {@code SSH_FX_*}
   */
  SftpRefusal(int code, String why) {
    super(why);
    this.why = why;
    this.code = code;
  }

  /** What the rules forbid. */
  static SftpRefusal denied(String why) {
    return new SftpRefusal(SftpConstants.SSH_FX_PERMISSION_DENIED, why);
  }

  String why() {
    return why;
  }

  int code() {
    return code;
  }
}
