package dev.odooupgrade.transfer.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.odooupgrade.domain.platform.PortAnswer;
import dev.odooupgrade.domain.platform.PortFinding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class TcpProbeTest {
  private static final String HERE = "127.0.0.1";

  @Test
  void a_port_where_somebody_listens_is_open() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = listening.getLocalPort();
      assertThat(new TcpProbe().probe(HERE, port))
          .isEqualTo(new PortFinding(HERE, port, PortAnswer.OPEN));
    }
  }

  @Test
  void a_port_where_nobody_listens_refuses() throws Exception {
    int port = closed();
    assertThat(new TcpProbe().probe(HERE, port).answer()).isEqualTo(PortAnswer.REFUSED);
  }

  @Test
  void a_thread_that_is_interrupted_does_not_connect() throws Exception {
    int port = closed();
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> new TcpProbe().probe(HERE, port));
    assertThat(Thread.interrupted()).isFalse();
  }

  private static int closed() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
