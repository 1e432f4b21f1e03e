package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Via;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViaRulesTest {
  private static final Set<Via> BOTH = EnumSet.allOf(Via.class);
  private static final Set<Via> HTTPS = EnumSet.of(Via.HTTPS);
  private static final long GIB = 1L << 30;

  @Test
  void a_large_dump_goes_over_sftp_where_that_is_offered() {
    assertThat(ViaRules.upload(Optional.empty(), GIB, GIB, BOTH)).contains(Via.SFTP);
    assertThat(ViaRules.upload(Optional.empty(), GIB - 1, GIB, BOTH)).contains(Via.HTTPS);
    assertThat(ViaRules.upload(Optional.empty(), GIB, GIB, HTTPS)).contains(Via.HTTPS);
  }

  @Test
  void a_wish_goes_before_every_rule() {
    assertThat(ViaRules.upload(Optional.of(Via.SFTP), 1, GIB, HTTPS)).contains(Via.SFTP);
    assertThat(ViaRules.upload(Optional.of(Via.HTTPS), 9 * GIB, GIB, BOTH)).contains(Via.HTTPS);
    assertThat(ViaRules.download(Optional.of(Via.SFTP), BOTH)).contains(Via.SFTP);
  }

  @Test
  void a_download_goes_the_plainest_way_that_there_is() {
    assertThat(ViaRules.download(Optional.empty(), BOTH)).contains(Via.HTTPS);
    assertThat(ViaRules.download(Optional.empty(), EnumSet.of(Via.SFTP))).contains(Via.SFTP);
    assertThat(ViaRules.download(Optional.empty(), Set.of())).isEmpty();
  }
}
