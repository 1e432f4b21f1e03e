package dev.odooupgrade.transfer.rsync.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real programs said, and which of it is the cause. */
final class LastWordsTest {
  private static final String POST_QUANTUM =
      """
      ** WARNING: connection is not using a post-quantum key exchange algorithm.
      ** This session may be vulnerable to "store now, decrypt later" attacks.
      ** The server may need to be upgraded. See https://openssh.com/pq.html
      """;
  private static final String CLOSED =
      """
      rsync: connection unexpectedly closed (1234 bytes received so far) [sender]
      rsync error: unexplained error (code 255) at io.c(232) [sender=3.2.7]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client_loop: send disconnect: Broken pipe|",
        "Connection to h closed by remote host.|",
        "Timeout, server h not responding.|",
        "ssh: connect to host h port 33998: Connection refused|",
        "odoo@h: Permission denied (publickey).|",
        "/x/config: line 1: Bad configuration option: a;/x/config: terminating, 1 bad"
            + " configuration options|/x/config: line 1: Bad configuration option: a",
        "Received disconnect from 1.2.3.4 port 4:2: Too many authentication"
            + " failures;Disconnected from 1.2.3.4 port 4|Received disconnect from 1.2.3.4 port"
            + " 4:2: Too many authentication failures",
        "bash: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8);bash: line 1: rsync:"
            + " command not found|bash: line 1: rsync: command not found",
        "Could not chdir to home directory /home/odoo: No such file or directory;--inplace is not"
            + " allowed|--inplace is not allowed",
        "protocol version mismatch -- is your shell clean?;(see the rsync manpage for an"
            + " explanation)|protocol version mismatch -- is your shell clean?",
        "rsync: [receiver] write failed on \"/x\": No space left on device (28);rsync: [generator]"
            + " write error: Broken pipe (32)|rsync: [receiver] write failed on \"/x\": No space"
            + " left on device (28)",
        "rsync: [sender] send_files failed to open \"/x\": Permission denied (13);IO error"
            + " encountered -- skipping file deletion|rsync: [sender] send_files failed to open"
            + " \"/x\": Permission denied (13)",
        "Connection reset by 127.0.0.1 port 4711;rsync: [sender] safe_write failed to write 4 bytes"
            + " to socket: Broken pipe (32)|Connection reset by 127.0.0.1 port 4711",
        "/bin/sh: 1: exec: my-proxy: not found;Connection closed by UNKNOWN port 65535|/bin/sh: 1:"
            + " exec: my-proxy: not found",
        "Killed by signal 15.|rsync: connection unexpectedly closed (1234 bytes received so far)"
            + " [sender]",
      })
  void the_cause_is_what_is_told_last_and_is_no_warning_greeting_or_echo(String said, String why) {
    String before =
        "Warning: Permanently added '[h]:4' (ED25519) to the list of known hosts.\n"
            + (said.startsWith("Killed") ? "" : "Authorized users only.\n");
    String all = before + POST_QUANTUM + said.replace(';', '\n') + "\n" + CLOSED;
    assertThat(LastWords.of(all)).isEqualTo(why == null ? said : why);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'** WARNING: x'"})
  void where_nothing_was_said_nothing_is_the_cause(String said) {
    assertThat(LastWords.of(said)).isEmpty();
  }
}
