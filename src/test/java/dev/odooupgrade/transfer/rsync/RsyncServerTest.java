package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RsyncServerTest {

  @ParameterizedTest
  @ValueSource(strings = {"upgrade.odoo.com", "upgrade-1.odoo.com", "127.0.0.1", "h"})
  void plain_hosts_get_in(String host) {
    assertThat(new RsyncServer("odoo", host, 40_000, "").place("/data/x"))
        .isEqualTo("odoo@" + host + ":/data/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "2001:db8::7", "::ffff:0:1"})
  void addresses_with_colons_are_set_in_brackets(String host) {
    assertThat(new RsyncServer("odoo", host, 40_000, "").place("/data/x"))
        .isEqualTo("odoo@[" + host + "]:/data/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-oProxyCommand=x",
        "a b",
        "a@b",
        "a/b",
        "a\nb",
        "a;b",
        "a:b",
        "a.",
        "[::1]",
        "fe80::1%a",
        "host:22",
        "ä.example"
      })
  void other_hosts_are_refused(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RsyncServer("odoo", host, 40_000, ""))
        .withMessageContaining("host");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65_536})
  void ports_out_of_range_are_refused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RsyncServer("odoo", "h", port, ""))
        .withMessageContaining("port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-l", "a b", "a@b"})
  void odd_users_are_refused(String user) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RsyncServer(user, "h", 1, ""))
        .withMessageContaining("user");
  }

  @Test
  void plain_paths_of_the_other_side_are_known() {
    for (String path : new String[] {"/data/origin.sql.gz", "/data/filestore", "/a_b/c-d.e"}) {
      assertThat(RemotePath.isPlain(path)).as(path).isTrue();
    }
    assertThat(RemotePath.name("/data/upgrade.log")).isEqualTo("upgrade.log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "data/x",
        "/data/../etc",
        "/data/.",
        "/data/-x",
        "/data//x",
        "/data/a b",
        "/data/$x",
        "/data/x*",
        "/data/x\n",
        "/data/x/",
        "/data/ä",
        "/data/a:b"
      })
  void other_paths_are_not(String path) {
    assertThat(RemotePath.isPlain(path)).isFalse();
  }
}
