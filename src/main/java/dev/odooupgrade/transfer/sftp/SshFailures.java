package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.http.CauseChain;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Finds out what the SSH library's exceptions mean. */
final class SshFailures {

  private SshFailures() {}

  /** Why no connection came about. */
  static Trouble unreachable(IOException failure, SftpTroubles words, Duration limit) {
    CauseChain causes = new CauseChain(failure);
    if (causes.has(UnresolvedAddressException.class) || causes.has(UnknownHostException.class)) {
      return words.unknownHost();
    }
    if (causes.has(TimeoutException.class)) {
      return words.timedOut(limit);
    }
    boolean refused =
        causes.has(ConnectException.class) && !causes.has(NoRouteToHostException.class);
    return refused ? words.refused() : words.unreachable();
  }

  /** The server says so when no key is right, or hangs up after too many that were not. */
  static Trouble loginFailed(IOException failure, SftpTroubles words) {
    int code = failure instanceof SshException ssh ? ssh.getDisconnectCode() : 0;
    return switch (code) {
      case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
          SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR,
          SshConstants.SSH2_DISCONNECT_ILLEGAL_USER_NAME,
          SshConstants.SSH2_DISCONNECT_AUTH_CANCELLED_BY_USER ->
          words.loginRefused();
      case SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED -> words.nothingInCommon();
      default -> words.broke();
    };
  }

  static Trouble refusal(SftpException refusal, String file, SftpTroubles words) {
    String said = refusal.getMessage() == null ? "" : refusal.getMessage();
    return switch (refusal.getStatus()) {
      case SftpConstants.SSH_FX_PERMISSION_DENIED,
          SftpConstants.SSH_FX_WRITE_PROTECT,
          SftpConstants.SSH_FX_OP_UNSUPPORTED,
          SftpConstants.SSH_FX_NO_SUCH_FILE ->
          words.denied(file, said);
      case SftpConstants.SSH_FX_CONNECTION_LOST, SftpConstants.SSH_FX_NO_CONNECTION ->
          words.broke();
      default -> words.failed(file, said);
    };
  }
}
