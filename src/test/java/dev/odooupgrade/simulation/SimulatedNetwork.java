package dev.odooupgrade.simulation;

import dev.odooupgrade.app.Version;
import dev.odooupgrade.simulation.SimulatedServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * The network between Java's HTTP client and the platform: all that the program knows of a question
 * is what it handed over here, and what came back. Everything happens on the caller's thread.
 */
final class SimulatedNetwork extends HttpClient {
  private static final int PIECE = 1000;
  private static final double FAULTS = 0.3;
  private static final double BREAKS = 0.05;

  private static final Reply NOTHING = new Reply(200, Map.of(), "");

  private final World world;
  private final SimulatedServer server;
  private boolean calm;
  private boolean wordsCame;

  SimulatedNetwork(World world, SimulatedServer server) {
    this.world = world;
    this.server = server;
  }

  /** From now on nothing fails. */
  void calmDown() {
    calm = true;
  }

  /** Whether the latest question was answered by a success of which at least a part came. */
  boolean wordsCame() {
    return wordsCame;
  }

  /** A builder that takes every setting and builds this. */
  HttpClient.Builder builder() {
    return (HttpClient.Builder)
        Proxy.newProxyInstance(
            HttpClient.Builder.class.getClassLoader(),
            new Class<?>[] {HttpClient.Builder.class},
            (builder, method, args) -> method.getName().equals("build") ? this : builder);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CompletableFuture.completedFuture(exchange(request, handler));
    } catch (IOException | InterruptedException broken) {
      world.tell("broken: " + broken);
      return CompletableFuture.failedFuture(broken);
    }
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    wordsCame = false;
    Optional<NetworkFault> fault = fault();
    fault.ifPresent(what -> world.tell("on the network: " + what));
    throwIf(fault, NetworkFault.Moment.BEFORE);
    String what = request.uri().getPath().replaceAll("^/(database/v1|upgrade/request)/", "");
    world.effect("ask: " + what);
    byte[] question = question(request, fault);
    throwIf(fault, NetworkFault.Moment.WITHIN);
    if (fault.filter(it -> it.moment() == NetworkFault.Moment.INSTEAD).isPresent()) {
      return answer(request, handler, fault.get().spoil(NOTHING));
    }
    Reply reply = server.answer(request.uri(), request.headers(), question);
    world.effect("hear: " + what);
    throwIf(fault, NetworkFault.Moment.AFTER);
    return answer(request, handler, fault.map(it -> it.spoil(reply)).orElse(reply));
  }

  private Optional<NetworkFault> fault() {
    NetworkFault[] all = NetworkFault.values();
    return !calm && world.happens(FAULTS)
        ? Optional.of(all[world.below(all.length)])
        : Optional.empty();
  }

  private static void throwIf(Optional<NetworkFault> fault, NetworkFault.Moment moment)
      throws IOException, InterruptedException {
    Optional<Exception> broken =
        fault.filter(it -> it.moment() == moment).flatMap(NetworkFault::broken);
    if (broken.isPresent()) {
      if (broken.get() instanceof InterruptedException stopped) {
        throw stopped;
      }
      throw (IOException) broken.get();
    }
  }

  /** Takes the body, or as much of it as arrives. */
  private byte[] question(HttpRequest request, Optional<NetworkFault> fault) throws IOException {
    Taking taking = new Taking();
    if (request.bodyPublisher().isEmpty()) {
      return new byte[0];
    }
    request.bodyPublisher().get().subscribe(taking);
    boolean breaks = fault.filter(it -> it.moment() == NetworkFault.Moment.WITHIN).isPresent();
    while (!taking.over && !breaks) {
      taking.next();
      if (taking.failure != null) {
        throw new IOException(taking.failure);
      }
      world.effect("send a piece");
    }
    if (breaks) {
      taking.next();
      taking.cancel();
    }
    return taking.bytes.toByteArray();
  }

  private <T> HttpResponse<T> answer(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Reply reply) throws IOException {
    HttpHeaders headers = HttpHeaders.of(reply.headers(), (name, value) -> true);
    BodySubscriber<T> body = handler.apply(new Head(reply.status(), headers));
    Giving<T> giving = new Giving<>(body, reply.bytes());
    body.onSubscribe(giving);
    giving.give();
    wordsCame = giving.given > 0 && reply.status() == 200;
    try {
      return new Response<>(
          request, reply.status(), headers, body.getBody().toCompletableFuture().join());
    } catch (CompletionException broken) {
      throw new IOException(broken.getCause());
    }
  }

  /** Takes a question's body, a piece each time it asks. */
  private static final class Taking implements Flow.Subscriber<ByteBuffer> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private @Nullable Throwable failure;
    private boolean over;

    void next() {
      subscription.orElseThrow().request(1);
    }

    void cancel() {
      subscription.orElseThrow().cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = Optional.of(given);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      byte[] taken = new byte[piece.remaining()];
      piece.get(taken);
      bytes.writeBytes(taken);
    }

    @Override
    public void onError(Throwable why) {
      failure = why;
      over = true;
    }

    @Override
    public void onComplete() {
      over = true;
    }
  }

  /** Gives an answer's body piece by piece, as far as the connection holds. */
  private final class Giving<T> implements Flow.Subscription {
    private final BodySubscriber<T> to;
    private final byte[] bytes;
    private final AtomicLong wanted = new AtomicLong();
    private int given;
    private boolean cancelled;

    Giving(BodySubscriber<T> to, byte[] bytes) {
      this.to = to;
      this.bytes = bytes;
    }

    @Override
    public void request(long more) {
      wanted.accumulateAndGet(more, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    void give() {
      while (!cancelled && given < bytes.length && wanted.getAndDecrement() > 0) {
        int until = Math.min(bytes.length, given + PIECE);
        if (given > 0) {
          world.effect("hear a piece");
          if (!calm && world.happens(BREAKS)) {
            world.tell("the answer breaks off");
            to.onError(NetworkFault.reset());
            return;
          }
        }
        byte[] piece = Arrays.copyOfRange(bytes, given, until);
        given = until;
        to.onNext(List.of(ByteBuffer.wrap(piece)));
      }
      if (!cancelled) {
        to.onComplete();
      }
    }
  }

  private record Head(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }
  }

  private record Response<T>(HttpRequest request, int statusCode, HttpHeaders headers, T body)
      implements HttpResponse<T> {
    @Override
    public Optional<HttpResponse<T>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.@Nullable PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return exchange(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Optional.empty();
  }

  @Override
  public Redirect followRedirects() {
    return Redirect.NEVER;
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Optional.empty();
  }

  @Override
  public SSLContext sslContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SSLParameters sslParameters() {
    return new SSLParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.empty();
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }
}
