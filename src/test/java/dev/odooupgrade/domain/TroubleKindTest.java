package dev.odooupgrade.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What follows from each kind of trouble. */
class TroubleKindTest {

  @Test
  void each_kind_says_what_may_be_done_about_it() {
    String table =
        Arrays.stream(TroubleKind.values())
            .map(TroubleKindTest::row)
            .collect(Collectors.joining("\n"));
    assertThat(table)
        .isEqualTo(
            """
            REFUSED            ends the wait
            SERVER_ERROR       transient, may be tried again
            BAD_ARGUMENT       ends the wait, nothing was sent
            FILE               ends the wait, may be tried again, nothing was sent
            UNREACHABLE        transient, may be tried again, nothing was sent, met nobody
            UNTRUSTED          ends the wait, may be tried again, nothing was sent, met nobody
            NETWORK            transient, may be tried again
            UNREADABLE_ANSWER  may be tried again
            NO_EFFECT          ends the wait, may be tried again
            UPGRADE_FAILED     ends the wait
            STILL_RUNNING      ends the wait, may be tried again
            INTERRUPTED        ends the wait, may be tried again
            DEFECT             ends the wait\
            """);
  }

  private static String row(TroubleKind kind) {
    String says =
        (kind.endsWait() ? ", ends the wait" : "")
            + (kind.isTransient() ? ", transient" : "")
            + (kind.mayBeTriedAgain() ? ", may be tried again" : "")
            + (kind.leftNothingSent() ? ", nothing was sent" : "")
            + (kind.metNobody() ? ", met nobody" : "");
    return "%-19s".formatted(kind) + says.substring(2);
  }
}
