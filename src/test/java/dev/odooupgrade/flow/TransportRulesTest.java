package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.Transport;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransportRulesTest {
  private static final Set<Transport> BOTH = EnumSet.allOf(Transport.class);
  private static final Set<Transport> HTTPS = EnumSet.of(Transport.HTTPS);
  private static final long GIB = 1L << 30;

  @Test
  void a_large_dump_goes_over_sftp_where_that_is_offered() {
    assertThat(TransportRules.upload(Optional.empty(), GIB, GIB, BOTH)).contains(Transport.SFTP);
    assertThat(TransportRules.upload(Optional.empty(), GIB - 1, GIB, BOTH))
        .contains(Transport.HTTPS);
    assertThat(TransportRules.upload(Optional.empty(), GIB, GIB, HTTPS)).contains(Transport.HTTPS);
  }

  @Test
  void a_wish_goes_before_every_rule() {
    assertThat(TransportRules.upload(Optional.of(Transport.SFTP), 1, GIB, HTTPS))
        .contains(Transport.SFTP);
    assertThat(TransportRules.upload(Optional.of(Transport.HTTPS), 9 * GIB, GIB, BOTH))
        .contains(Transport.HTTPS);
    assertThat(TransportRules.download(Optional.of(Transport.SFTP), BOTH)).contains(Transport.SFTP);
  }

  @Test
  void a_download_goes_the_plainest_way_that_there_is() {
    assertThat(TransportRules.download(Optional.empty(), BOTH)).contains(Transport.HTTPS);
    assertThat(TransportRules.download(Optional.empty(), EnumSet.of(Transport.SFTP)))
        .contains(Transport.SFTP);
    assertThat(TransportRules.download(Optional.empty(), Set.of())).isEmpty();
  }
}
