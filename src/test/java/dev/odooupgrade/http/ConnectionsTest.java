package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.server.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ConnectionsTest {
  private static final IfLost LOST = new IfLost("It may have arrived.", "Look.");

  private final HttpSetup setup = new HttpSetup();
  private final ManualDelayer time = new ManualDelayer();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void what_may_not_be_repeated_never_uses_a_connection_that_was_kept() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    try (RawServer server = new RawServer(ConnectionsTest::answerForEver)) {
      http.send(call(server.url(), true));
      http.send(call(server.url(), true));
      assertThat(server.connections()).isEqualTo(1);
      http.send(call(server.url(), false));
      http.send(call(server.url(), false));
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void an_answer_that_never_comes_is_given_up_in_time() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.timedBy(time));
    try (RawServer server = new RawServer(this::listenOnly)) {
      Future<Trouble> trouble =
          setup.workers().submit(() -> troubleOf(http, call(server.url(), false)));
      asked.await();
      time.advance(HttpSetup.SETTINGS.answerWithin());
      assertThat(trouble.get().kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(trouble.get().happened()).matches("127.0.0.1:\\d+ did not answer within 20 s\\.");
      assertThat(trouble.get().meaning()).isEqualTo("It may have arrived.");
      assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void an_answer_that_trickles_is_given_up_too() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.timedBy(time));
    RawServer.Handler trickle =
        peer -> {
          RawServer.head(peer.getInputStream());
          RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly");
          asked.countDown();
          waitForEnd(peer);
        };
    try (RawServer server = new RawServer(trickle)) {
      Future<Trouble> trouble =
          setup.workers().submit(() -> troubleOf(http, call(server.url(), false)));
      asked.await();
      time.advance(HttpSetup.SETTINGS.answerWithin());
      assertThat(trouble.get().happened()).endsWith("did not answer within 20 s.");
    }
  }

  @Test
  void an_answer_that_is_cut_off_is_told_as_such() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    RawServer.Handler cut =
        peer -> {
          RawServer.head(peer.getInputStream());
          peer.getInputStream().readNBytes(3);
          RawServer.write(peer, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly");
        };
    try (RawServer server = new RawServer(cut)) {
      assertThat(troubleOf(http, call(server.url(), false)).happened())
          .endsWith("was lost in the middle of the answer.");
    }
  }

  @Test
  void an_answer_that_must_not_be_lost_is_taken_as_far_as_it_came() throws Exception {
    BodySubscriber<byte[]> body = CappedBody.beginning(100);
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {'o', 'n', 'l', 'y'})));
    body.onError(new IOException("fixed content-length: 100, bytes received: 4"));
    assertThat(body.getBody().toCompletableFuture().get()).containsExactly('o', 'n', 'l', 'y');
  }

  @Test
  void interrupting_the_thread_ends_the_call_and_its_connection() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    try (RawServer server = new RawServer(this::listenOnly)) {
      CountDownLatch interrupted = new CountDownLatch(1);
      Thread caller =
          new Thread(
              () -> {
                try {
                  http.send(call(server.url(), true));
                } catch (InterruptedException e) {
                  interrupted.countDown();
                } catch (TroubleException e) {
                  throw new IllegalStateException(e);
                }
              });
      caller.start();
      asked.await();
      caller.interrupt();
      assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_call_that_is_interrupted_after_it_left_may_have_arrived() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    try (RawServer server = new RawServer(this::listenOnly)) {
      assertThat(interrupted(() -> http.send(call(server.url(), false)), asked))
          .isExactlyInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void a_call_that_is_interrupted_while_the_server_is_not_yet_trusted_was_never_sent()
      throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    CountDownLatch greeted = new CountDownLatch(1);
    RawServer.Handler silent =
        peer -> {
          peer.getInputStream().read();
          greeted.countDown();
          peer.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    try (RawServer server = new RawServer(silent)) {
      URI https = URI.create("https://127.0.0.1:" + server.port());
      assertThat(interrupted(() -> http.send(call(https, false)), greeted))
          .isInstanceOf(NothingSentException.class);
    }
  }

  /** What a call throws whose thread is interrupted at that moment. */
  private static @Nullable Throwable interrupted(ThrowingCallable call, CountDownLatch when)
      throws Exception {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread caller = new Thread(() -> thrown.set(catchThrowable(call)));
    caller.start();
    assertThat(when.await(20, TimeUnit.SECONDS)).isTrue();
    caller.interrupt();
    caller.join(20_000);
    return thrown.get();
  }

  @Test
  void a_thread_that_is_interrupted_already_sends_nothing() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    try (RawServer server = new RawServer(ConnectionsTest::answerForEver)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> http.send(call(server.url(), true)))
          .isInstanceOf(InterruptedException.class);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void a_refused_connection_and_an_unknown_host_send_nothing() throws Exception {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Trouble refused = troubleOf(http, call(URI.create("http://127.0.0.1:" + port), false));
    assertThat(refused.kind()).isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(refused.happened())
        .isEqualTo("127.0.0.1 refused the connection on port " + port + ".");
    assertThat(refused.meaning()).startsWith("Nothing was sent");

    Trouble unknown = troubleOf(http, call(URI.create("http://nowhere.invalid"), false));
    assertThat(unknown.kind()).isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(unknown.happened()).isEqualTo("The host nowhere.invalid could not be found.");
  }

  private static void answerForEver(Socket peer) throws Exception {
    InputStream in = peer.getInputStream();
    for (String head = RawServer.head(in); !head.isEmpty(); head = RawServer.head(in)) {
      in.readNBytes((int) RawServer.length(head));
      RawServer.write(peer, RawServer.json("{}"));
    }
  }

  private void listenOnly(Socket peer) throws Exception {
    RawServer.head(peer.getInputStream());
    peer.getInputStream().readNBytes(3);
    asked.countDown();
    waitForEnd(peer);
  }

  private void waitForEnd(Socket peer) throws Exception {
    try {
      while (peer.getInputStream().read() >= 0) {
        // whatever still comes
      }
    } finally {
      gone.countDown();
    }
  }

  private static HttpCall call(URI server, boolean repeatable) {
    return HttpCall.form(server.resolve("/x"), "a=b", repeatable, LOST);
  }

  private static Trouble troubleOf(HttpService http, HttpCall call) {
    return catchThrowableOfType(TroubleException.class, () -> http.send(call)).trouble();
  }
}
