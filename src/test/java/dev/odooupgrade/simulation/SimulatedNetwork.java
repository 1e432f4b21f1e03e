package dev.odooupgrade.simulation;

import dev.odooupgrade.app.Version;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Effect;
import dev.odooupgrade.simulation.SimulatedServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
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
  private static final double FAULTS = 0.15;
  private static final String DOWNLOAD = "download";

  /** A call whose answer the fault takes its time for. */
  private static final Duration SLOWLY = Duration.ofSeconds(5);

  private static final Reply NOTHING = new Reply(200, Map.of(), "");

  private final World world;
  private final SimulatedServer server;
  private final FaultPlan plan;
  private boolean wordsCame;

  SimulatedNetwork(World world, FaultPlan plan, SimulatedServer server) {
    this.world = world;
    this.plan = plan;
    this.server = server;
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
    } catch (Stalled stalled) {
      return new Unanswered<>();
    } catch (IOException | InterruptedException broken) {
      world.tell("broken: " + broken);
      return CompletableFuture.failedFuture(broken);
    }
  }

  /** So much time has passed that somebody must have ended the call. */
  private static final class Stalled extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** What nobody but the one who asked can end. */
  private static final class Unanswered<T> extends CompletableFuture<T> {
    @Override
    public T get() throws InterruptedException, ExecutionException {
      if (!isDone()) {
        throw new IllegalStateException("nobody notices that no answer comes");
      }
      return super.get();
    }
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    wordsCame = false;
    String path = request.uri().getPath();
    String what = path.replaceAll("^/(database/v1|upgrade/request)/", "");
    String word = what.startsWith("/files/") ? DOWNLOAD : what;
    Optional<Object> fault =
        plan.at((path.startsWith("/upgrade/") ? FaultMatrix.TODAY : FaultMatrix.V1) + word, FAULTS);
    Optional<Effect> scripted = fault.filter(Effect.class::isInstance).map(Effect.class::cast);
    if (scripted.isPresent()) {
      world.effect("ask: " + what);
      return word.equals(DOWNLOAD)
          ? fetched(request, handler, scripted.get())
          : called(request, handler, scripted.get(), what);
    }
    return exchange(request, handler, what, fault.map(NetworkFault.class::cast));
  }

  private <T> HttpResponse<T> exchange(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      String what,
      Optional<NetworkFault> fault)
      throws IOException, InterruptedException {
    throwIf(fault, NetworkFault.Moment.BEFORE);
    world.effect("ask: " + what);
    boolean breaks = fault.filter(it -> it.moment() == NetworkFault.Moment.WITHIN).isPresent();
    byte[] question = question(request, breaks ? 1 : Long.MAX_VALUE);
    throwIf(fault, NetworkFault.Moment.WITHIN);
    if (fault.filter(it -> it.moment() == NetworkFault.Moment.INSTEAD).isPresent()) {
      return answer(request, handler, fault.get().spoil(NOTHING), Optional.empty());
    }
    Reply reply = server.answer(request.uri(), request.headers(), question);
    world.effect("hear: " + what);
    throwIf(fault, NetworkFault.Moment.AFTER);
    return answer(
        request, handler, fault.map(it -> it.spoil(reply)).orElse(reply), Optional.empty());
  }

  /** A call to a method, where points lie in what is asked. */
  private <T> HttpResponse<T> called(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Effect effect, String what)
      throws IOException {
    long total = request.bodyPublisher().map(HttpRequest.BodyPublisher::contentLength).orElse(0L);
    if (effect instanceof Fault.AtPoint at) {
      question(request, at.at().offset(total));
      if (effect instanceof Fault.Answer answer) {
        return answer(request, handler, reply(answer), Optional.empty());
      }
      throw ended(effect);
    }
    Reply reply =
        server.answer(request.uri(), request.headers(), question(request, Long.MAX_VALUE));
    world.effect("hear: " + what);
    if (effect instanceof Fault.LoseAnswer) {
      throw new EOFException("HTTP/1.1 header parser received no bytes");
    }
    world.pass(SLOWLY);
    return answer(request, handler, reply, Optional.empty());
  }

  /** A file that is fetched, where points lie in what is answered. */
  private <T> HttpResponse<T> fetched(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Effect effect) throws IOException {
    if (effect instanceof Fault.Replaced) {
      server.replaceResult();
    }
    Reply reply = server.answer(request.uri(), request.headers(), new byte[0]);
    world.effect("hear: a file");
    if (effect instanceof Fault.Answer answer) {
      return answer(request, handler, reply(answer), Optional.empty());
    }
    if (effect instanceof Fault.LoseAnswer) {
      throw new EOFException("HTTP/1.1 header parser received no bytes");
    }
    if (effect instanceof Fault.Shortened shortened) {
      return answer(request, handler, shortened(reply, shortened), Optional.empty());
    }
    return answer(request, handler, reply, Optional.of(effect));
  }

  private static Reply reply(Fault.Answer answer) {
    return new Reply(
        answer.status(), Map.of("Content-Type", List.of(answer.contentType())), answer.body());
  }

  private static Reply shortened(Reply whole, Fault.Shortened at) {
    String body = whole.body().substring(0, (int) at.at().offset(whole.body().length()));
    Map<String, List<String>> headers = new HashMap<>(whole.headers());
    headers.put("Content-Length", List.of(String.valueOf(body.length())));
    return new Reply(whole.status(), headers, body);
  }

  /** How the client learns of it when a fault has come to its point. */
  private IOException ended(Effect effect) {
    if (effect instanceof Fault.Stall stall) {
      world.pass(stall.length());
      return new Stalled();
    }
    return effect instanceof Fault.Reset
        ? NetworkFault.reset()
        : new EOFException("HTTP/1.1 header parser received no bytes");
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
  private byte[] question(HttpRequest request, long most) throws IOException {
    Taking taking = new Taking();
    if (request.bodyPublisher().isEmpty()) {
      return new byte[0];
    }
    request.bodyPublisher().get().subscribe(taking);
    while (!taking.over && taking.bytes.size() < most) {
      taking.next();
      if (taking.failure != null) {
        throw new IOException(taking.failure);
      }
      world.effect("send a piece");
    }
    if (!taking.over) {
      taking.cancel();
    }
    return taking.bytes.toByteArray();
  }

  /**
   * @param within what happens while the body comes
   */
  private <T> HttpResponse<T> answer(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      Reply reply,
      Optional<Effect> within)
      throws IOException {
    HttpHeaders headers = HttpHeaders.of(reply.headers(), (name, value) -> true);
    BodySubscriber<T> body = handler.apply(new Head(reply.status(), headers));
    Giving<T> giving = new Giving<>(body, reply.bytes(), within);
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
    private final Optional<Effect> within;
    private int given;
    private boolean cancelled;

    Giving(BodySubscriber<T> to, byte[] bytes, Optional<Effect> within) {
      this.to = to;
      this.bytes = bytes;
      this.within = within;
    }

    @Override
    public void request(long more) {
      wanted.accumulateAndGet(more, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    void give() throws IOException {
      int end = end();
      while (!cancelled && given < end && wanted.getAndDecrement() > 0) {
        int until = Math.min(end, given + PIECE);
        if (given > 0) {
          world.effect("hear a piece");
        }
        if (within.filter(Fault.Throttle.class::isInstance).isPresent()) {
          world.pass(SLOWLY);
        }
        byte[] piece = Arrays.copyOfRange(bytes, given, until);
        given = until;
        to.onNext(List.of(ByteBuffer.wrap(piece)));
      }
      Optional<Effect> breaking = within.filter(Fault.AtPoint.class::isInstance);
      if (!cancelled && breaking.isPresent()) {
        IOException how = ended(breaking.get());
        if (how instanceof Stalled) {
          throw how;
        }
        to.onError(how);
      } else if (!cancelled) {
        to.onComplete();
      }
    }

    /** How far it gets. */
    private int end() {
      return within
          .filter(Fault.AtPoint.class::isInstance)
          .map(it -> (int) ((Fault.AtPoint) it).at().offset(bytes.length))
          .orElse(bytes.length);
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
