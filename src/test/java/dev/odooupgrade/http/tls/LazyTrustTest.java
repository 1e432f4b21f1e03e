package dev.odooupgrade.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LazyTrustTest {
  private static final X509Certificate[] CHAIN = {};

  private final AtomicInteger read = new AtomicInteger();
  private final LazyTrust trust =
      new LazyTrust(
          () -> {
            read.incrementAndGet();
            return new InsecureTrust();
          });

  @Test
  void nothing_is_read_before_somebody_asks_and_then_once() throws Exception {
    assertThat(read).hasValue(0);
    trust.checkServerTrusted(CHAIN, "ECDHE_ECDSA");
    trust.checkServerTrusted(CHAIN, "ECDHE_ECDSA");
    assertThat(read).hasValue(1);
  }

  @Test
  void what_was_prepared_is_not_read_again() throws Exception {
    trust.read();
    assertThat(read).hasValue(1);
    trust.checkServerTrusted(CHAIN, "ECDHE_ECDSA");
    assertThat(read).hasValue(1);
  }

  @Test
  void nobody_is_believed_when_the_authorities_cannot_be_read() {
    LazyTrust broken =
        new LazyTrust(
            () -> {
              throw new IOException("cacerts is gone");
            });
    broken.read();
    assertThatThrownBy(() -> broken.checkServerTrusted(CHAIN, "ECDHE_ECDSA"))
        .isInstanceOf(LazyTrust.Unreadable.class)
        .hasRootCauseMessage("cacerts is gone");
    assertThat(broken.getAcceptedIssuers()).isEmpty();
  }
}
