package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.server.RawServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ClientThreadsTest {

  @Test
  void no_thread_of_a_client_is_left_to_hold_up_the_exit() throws Exception {
    RawServer.Handler handler =
        peer -> {
          // Who hangs up on what was not read takes the answer back.
          String head = RawServer.head(peer.getInputStream());
          peer.getInputStream().readNBytes((int) RawServer.length(head));
          RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        };
    try (HttpSetup setup = new HttpSetup();
        RawServer server = new RawServer(handler)) {
      HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");
      http.send(HttpCall.form(uri, "a=b", true, new IfLost("", "")));

      List<Thread> threads = clientThreads();
      assertThat(threads).isNotEmpty();
      ClientThreads.end();
      for (Thread thread : threads) {
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static List<Thread> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
        .toList();
  }
}
