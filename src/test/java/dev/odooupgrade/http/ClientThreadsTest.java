package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.server.RawServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ClientThreadsTest {

  @Test
  void no_thread_of_a_client_is_left_to_hold_up_the_exit() throws Exception {
    try (HttpSetup setup = new HttpSetup();
        RawServer server = new RawServer(ClientThreadsTest::answer)) {
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

  @Test
  void forty_upgrades_need_no_thread_each() throws Exception {
    try (HttpSetup setup = new HttpSetup();
        RawServer server = new RawServer(ClientThreadsTest::answer)) {
      Set<Thread> before = Set.copyOf(clientThreads());
      HttpEnvironment shared = setup.real();
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");
      for (int upgrade = 0; upgrade < 40; upgrade++) {
        HttpService http = HttpService.of(HttpSetup.SETTINGS, shared);
        http.send(HttpCall.form(uri, "create=1", false, new IfLost("", "")));
        http.send(HttpCall.form(uri, "status=1", true, new IfLost("", "")));
      }
      List<Thread> mine = new ArrayList<>(clientThreads());
      mine.removeAll(before);
      assertThat(mine).as("the last one may be ending").hasSizeLessThan(4);
    }
  }

  private static void answer(Socket peer) throws IOException {
    // Who hangs up on what was not read takes the answer back.
    String head = RawServer.head(peer.getInputStream());
    peer.getInputStream().readNBytes((int) RawServer.length(head));
    RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  }

  private static List<Thread> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
        .toList();
  }
}
