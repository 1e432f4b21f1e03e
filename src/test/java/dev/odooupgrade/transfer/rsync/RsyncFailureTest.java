package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.Direction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What real programs said, and what it means. */
final class RsyncFailureTest {
  private static final String CLOSED =
      "rsync: connection unexpectedly closed (0 bytes received so far) [sender]\n"
          + "rsync error: unexplained error (code 255) at io.c(285) [sender=3.2.7]\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "255|Host key verification failed.|UNTRUSTED",
        "255|@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @|UNTRUSTED",
        "12|ssh: connect to host h port 33998: Connection refused|CLOSED_PORT",
        "255|ssh: connect to host h port 33998: Connection refused|CLOSED_PORT",
        "255|ssh: connect to host h port 4: Connection timed out|NO_ANSWER",
        "255|ssh: connect to host h port 4: No route to host|NO_ANSWER",
        "255|ssh: connect to host h port 4: Network is unreachable|NO_ANSWER",
        "255|ssh: Could not resolve hostname h: Name or service unknown|UNKNOWN_HOST",
        "255|odoo@h: Permission denied (publickey).|KEY_REFUSED",
        "255|Received disconnect from 1.2.3.4 port 4:2: Too many authentication"
            + " failures|KEY_REFUSED",
        "255|Unable to negotiate with 1.2.3.4 port 22: no matching host key type"
            + " found.|NOTHING_IN_COMMON",
        "255|/home/ann/.ssh/config: line 1: Bad configuration option: nonsense|SSH_SETTINGS",
        "255|/home/ann/.ssh/config line 3: Bad port 'abc'./home/ann/.ssh/config: terminating, 1 bad"
            + " configuration options|SSH_SETTINGS",
        "255|Bad owner or permissions on /home/ann/.ssh/config|SSH_SETTINGS",
        "255|channel 0: open failed: connect failed: Connection refused|CLOSED_PORT",
        "255|Unauthorized use: connection refused to strangers.|BROKE",
        "12|** WARNING: connection is not using a post-quantum key exchange"
            + " algorithm.|OPTION_REFUSED",
        "12|--inplace is not allowed|OPTION_REFUSED",
        "1|/usr/bin/rrsync error: option --inplace has been disabled|OPTION_REFUSED",
        "127|bash: line 1: rsync: command not found|OPTION_REFUSED",
        "255|kex_exchange_identification: Connection closed by remote host|BROKE",
        "12|Connection to h closed by remote host.|BROKE",
        "12|client_loop: send disconnect: Broken pipe|BROKE",
        "12|Timeout, server h not responding.|BROKE",
        "255|Connection closed by 1.2.3.4 port 40000|BROKE",
        "30|rsync error: timeout in data send/receive (code 30)|BROKE",
        "20|rsync error: received SIGINT, SIGTERM, or SIGHUP (code 20)|BROKE",
        "137||BROKE"
      })
  void before_a_byte_has_moved(int exit, String said, RsyncFailure meaning) {
    String all = (said == null ? "" : said + "\n") + CLOSED;
    assertThat(RsyncFailure.of(new RsyncExit(exit, all, false), Direction.UPLOAD))
        .isEqualTo(meaning);
  }

  @Test
  void an_rsync_that_had_begun_to_answer_did_not_refuse_an_option() {
    String said = "rsync: connection unexpectedly closed (1,234 bytes received so far) [sender]";
    assertThat(RsyncFailure.of(new RsyncExit(12, said, false), Direction.UPLOAD))
        .isEqualTo(RsyncFailure.BROKE);
  }

  @ParameterizedTest
  @EnumSource
  void after_bytes_have_moved_a_lost_line_is_a_break(Direction direction) {
    for (int exit : new int[] {1, 2, 10, 12, 20, 30, 35, 137, 255}) {
      assertThat(RsyncFailure.of(new RsyncExit(exit, CLOSED, true), direction))
          .isEqualTo(RsyncFailure.BROKE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UPLOAD,11,[receiver] write failed: No space left on device (28),REMOTE_DISK",
    "UPLOAD,12,[receiver] write failed: No space left on device (28),REMOTE_DISK",
    "DOWNLOAD,11,[receiver] write failed: No space left on device (28),LOCAL_DISK",
    "DOWNLOAD,11,[sender] read errors mapping,REMOTE_DISK",
    "UPLOAD,23,[sender] send_files failed to open,SOURCE",
    "UPLOAD,24,file has vanished: x [sender=3.2.7],SOURCE",
    "UPLOAD,23,[generator] failed to set times,REMOTE_PATH",
    "UPLOAD,3,[Receiver] change_dir failed,REMOTE_PATH",
    "DOWNLOAD,23,[sender] send_files failed to open,REMOTE_PATH",
    "DOWNLOAD,3,[Receiver] mkdir failed,LOCAL_DISK"
  })
  void whose_disk_it_was_is_told_by_the_part_of_rsync_that_complained(
      Direction direction, int exit, String said, RsyncFailure meaning) {
    assertThat(RsyncFailure.of(new RsyncExit(exit, "rsync: " + said, true), direction))
        .isEqualTo(meaning);
  }

  @Test
  void the_words_take_the_line_that_tells_most_and_nothing_that_commands_a_terminal() {
    String said = "\n@@@@\nrsync: [receiver] \u001b[31mno room\n" + CLOSED;
    Trouble trouble = trouble(RsyncFailure.REMOTE_DISK, said);
    assertThat(trouble.happened()).contains("[receiver] \uFFFD[31mno room").doesNotContain("\n");
  }

  @Test
  void what_is_long_is_cut() {
    assertThat(trouble(RsyncFailure.BROKE, "x".repeat(5000)).happened()).hasSizeLessThan(500);
  }

  @ParameterizedTest
  @EnumSource
  void every_failure_says_what_happened_what_it_means_and_what_to_do(RsyncFailure failure) {
    Trouble trouble = trouble(failure, "why");
    assertThat(trouble.happened()).endsWith(".").matches("[ -~]+");
    assertThat(trouble.meaning()).contains("kept").matches("[ -~]+");
    assertThat(trouble.remedy()).endsWith(".").matches("[ -~]+");
  }

  @Test
  void a_closed_port_is_explained_with_the_host_the_range_and_a_test() {
    Trouble trouble = trouble(RsyncFailure.CLOSED_PORT, "");
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(trouble.sentence())
        .contains(
            "h.example, port 40123", "32768", "60999", "odoo-upgrade check --session", "HTTPS");
  }

  @Test
  void another_host_key_is_no_matter_of_the_firewall() {
    Trouble trouble = trouble(RsyncFailure.UNTRUSTED, "");
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(trouble.meaning()).contains("not a firewall problem", "Nothing was sent");
  }

  private static Trouble trouble(RsyncFailure failure, String said) {
    RsyncServer server = new RsyncServer("odoo", "h.example", 40_123, "h.example ssh-rsa AAAA");
    return new RsyncTroubles(server, Optional.empty(), Direction.UPLOAD, ResumeMode.IN_PLACE)
        .of(failure, new RsyncExit(12, said, false));
  }
}
