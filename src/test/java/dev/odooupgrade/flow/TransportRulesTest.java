package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
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
    assertThat(TransportRules.upload(withDump(GIB), GIB, BOTH)).contains(Transport.SFTP);
    assertThat(TransportRules.upload(withDump(GIB - 1), GIB, BOTH)).contains(Transport.HTTPS);
    assertThat(TransportRules.upload(withDump(GIB), GIB, HTTPS)).contains(Transport.HTTPS);
  }

  @Test
  void a_wish_goes_before_every_rule() {
    assertThat(TransportRules.upload(wishing(withDump(1), Transport.SFTP), GIB, HTTPS))
        .contains(Transport.SFTP);
    assertThat(TransportRules.upload(wishing(withDump(9 * GIB), Transport.HTTPS), GIB, BOTH))
        .contains(Transport.HTTPS);
    assertThat(TransportRules.download(fetching(Optional.of(Transport.SFTP)), BOTH))
        .contains(Transport.SFTP);
  }

  @Test
  void a_download_goes_the_plainest_way_that_there_is() {
    Session session = fetching(Optional.empty());
    assertThat(TransportRules.download(session, BOTH)).contains(Transport.HTTPS);
    assertThat(TransportRules.download(session, EnumSet.of(Transport.SFTP)))
        .contains(Transport.SFTP);
    assertThat(TransportRules.download(session, Set.of())).isEmpty();
  }

  @Test
  void the_way_wished_for_the_upload_is_that_of_the_download_too() {
    Session session = wishing(fetching(Optional.empty()), Transport.SFTP);
    assertThat(TransportRules.download(session, BOTH)).contains(Transport.SFTP);
    assertThat(TransportRules.download(session, HTTPS)).contains(Transport.HTTPS);
  }

  private static Session withDump(long size) {
    DumpFile dump = Samples.DUMP;
    return Samples.filledIn()
        .withDump(Optional.of(new DumpFile(dump.path(), size, dump.modified(), "")));
  }

  private static Session wishing(Session session, Transport transport) {
    return session.withTransfers(session.transfers().by(Optional.of(transport)));
  }

  private static Session fetching(Optional<Transport> transport) {
    Download wanted = Download.of(Artifact.UPGRADED, Path.of("upgraded.sql.gz"), transport);
    Session session = Samples.filledIn();
    return session.withTransfers(session.transfers().with(wanted));
  }
}
