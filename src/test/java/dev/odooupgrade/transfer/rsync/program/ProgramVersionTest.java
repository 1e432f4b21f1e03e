package dev.odooupgrade.transfer.rsync.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProgramVersionTest {

  @Test
  void rsync_tells_its_version() {
    assertThat(ProgramVersion.ofRsync("rsync  version 3.2.7  protocol version 31\nCopyright"))
        .contains(new ProgramVersion(3, 2));
    assertThat(ProgramVersion.ofRsync("rsync  version v3.4.1-2  protocol version 32"))
        .contains(new ProgramVersion(3, 4));
    assertThat(ProgramVersion.ofRsync("rsync  version 2.6.9  protocol version 29"))
        .contains(new ProgramVersion(2, 6));
  }

  @Test
  void the_rsync_of_a_mac_is_as_old_as_it_says() {
    assertThat(
            ProgramVersion.ofRsync(
                "openrsync: protocol version 29, rsync version 2.6.9 compatible\n"))
        .contains(new ProgramVersion(2, 6));
  }

  @Test
  void ssh_tells_its_version() {
    assertThat(ProgramVersion.ofSsh("OpenSSH_9.2p1 Debian-2+deb12u10, OpenSSL 3.0.19 27 Jan 2026"))
        .contains(new ProgramVersion(9, 2));
    assertThat(ProgramVersion.ofSsh("OpenSSH_for_Windows_8.1p1, LibreSSL 3.0.2"))
        .contains(new ProgramVersion(8, 1));
  }

  @Test
  void other_words_are_no_version() {
    assertThat(ProgramVersion.ofRsync("3.2.7")).isEmpty();
    assertThat(ProgramVersion.ofRsync("rsync  version 99999999999.1")).isEmpty();
    assertThat(ProgramVersion.ofSsh("Sun_SSH_1.1")).isEmpty();
  }

  @Test
  void versions_are_compared_by_number() {
    assertThat(new ProgramVersion(3, 1).isAtLeast(3, 1)).isTrue();
    assertThat(new ProgramVersion(3, 10).isAtLeast(3, 2)).isTrue();
    assertThat(new ProgramVersion(2, 9).isAtLeast(3, 1)).isFalse();
    assertThat(new ProgramVersion(10, 0).isAtLeast(8, 5)).isTrue();
  }
}
