package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VersionTest {

  @Test
  void rsync_tells_its_version() {
    assertThat(Version.ofRsync("rsync  version 3.2.7  protocol version 31\nCopyright"))
        .contains(new Version(3, 2));
    assertThat(Version.ofRsync("rsync  version v3.4.1-2  protocol version 32"))
        .contains(new Version(3, 4));
    assertThat(Version.ofRsync("rsync  version 2.6.9  protocol version 29"))
        .contains(new Version(2, 6));
  }

  @Test
  void the_rsync_of_a_mac_is_as_old_as_it_says() {
    assertThat(Version.ofRsync("openrsync: protocol version 29, rsync version 2.6.9 compatible\n"))
        .contains(new Version(2, 6));
  }

  @Test
  void ssh_tells_its_version() {
    assertThat(Version.ofSsh("OpenSSH_9.2p1 Debian-2+deb12u10, OpenSSL 3.0.19 27 Jan 2026"))
        .contains(new Version(9, 2));
    assertThat(Version.ofSsh("OpenSSH_for_Windows_8.1p1, LibreSSL 3.0.2"))
        .contains(new Version(8, 1));
  }

  @Test
  void other_words_are_no_version() {
    assertThat(Version.ofRsync("3.2.7")).isEmpty();
    assertThat(Version.ofRsync("rsync  version 99999999999.1")).isEmpty();
    assertThat(Version.ofSsh("Sun_SSH_1.1")).isEmpty();
  }

  @Test
  void versions_are_compared_by_number() {
    assertThat(new Version(3, 1).isAtLeast(3, 1)).isTrue();
    assertThat(new Version(3, 10).isAtLeast(3, 2)).isTrue();
    assertThat(new Version(2, 9).isAtLeast(3, 1)).isFalse();
    assertThat(new Version(10, 0).isAtLeast(8, 5)).isTrue();
  }
}
