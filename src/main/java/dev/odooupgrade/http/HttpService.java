package dev.odooupgrade.http;

import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.http.address.AddressRules;
import dev.odooupgrade.http.address.Addresses;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.http.call.Receiver;
import dev.odooupgrade.http.proxy.ProxyChoice;
import dev.odooupgrade.http.proxy.ProxyRules;
import dev.odooupgrade.http.tls.NativeTls;
import dev.odooupgrade.http.tls.Trust;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks servers over HTTP/1.1 and waits for their answers. An answer, whatever its status, is
 * returned; a {@link TroubleException} means that there was none, in words for people.
 *
 * <p>A call that may not be repeated gets a connection of its own: a connection kept from an
 * earlier call may be closed by the server at the very moment it is used again, and nobody could
 * then say whether the call arrived.
 */
public final class HttpService {
  /**
   * From this size on, in bytes, a body is encrypted by the native library: 64 MiB. Loading it
   * costs about as much time as it saves on a body of that size, so smaller calls never do.
   */
  static final long LONG_BODY = 64L << 20;

  /**
   * How much the client reads at once, in bytes: the more, the seldomer its threads hand over to
   * each other. docs/performance.md has the figures; a connection holds a handful of such buffers.
   */
  private static final int BUFFER = 512 * 1024;

  private final HttpSettings settings;
  private final HttpEnvironment environment;
  private final Trust trust;
  private final long longBody;
  private final ProxyRules proxies;
  private final Repeats repeats;

  private HttpService(
      HttpSettings settings, HttpEnvironment environment, Trust trust, long longBody) {
    this.settings = settings;
    this.environment = environment;
    this.trust = trust;
    this.longBody = longBody;
    this.proxies = new ProxyRules(settings.environment());
    this.repeats = new Repeats(settings.retries(), environment.trace());
  }

  /**
   * A service with these settings; nothing is sent yet.
   *
   * @throws TroubleException when the certificate file cannot be used
   */
  public static HttpService of(HttpSettings settings, HttpEnvironment environment)
      throws TroubleException {
    return of(settings, environment, LONG_BODY);
  }

  /** The same with another idea of a long body, in bytes, for tests. */
  static HttpService of(HttpSettings settings, HttpEnvironment environment, long longBody)
      throws TroubleException {
    setClientProperties();
    Trust trust = Trust.in(settings.insecure(), settings.cacert());
    return new HttpService(settings, environment, trust, longBody);
  }

  /**
   * What Java's client reads from the system's properties, once, when the first is made: so this
   * runs before that. What was set by hand is left alone.
   */
  private static void setClientProperties() {
    System.getProperties().putIfAbsent("jdk.httpclient.bufsize", Integer.toString(BUFFER));
    // By itself it never sends a name and a password for a proxy while it opens a tunnel.
    System.getProperties().putIfAbsent("jdk.http.auth.tunneling.disabledSchemes", "");
  }

  /**
   * A service for one platform, with the trust that its address brings. Gets ready, beside, for
   * https, so that the first call goes out sooner.
   *
   * @throws TroubleException when the address is not safe to speak to, or its certificate file
   *     cannot be used
   */
  public static HttpService of(
      PlatformAddress address, HttpSettings usual, HttpEnvironment environment)
      throws TroubleException {
    AddressRules.check(address);
    HttpService service = of(usual.trusting(address.insecure(), address.cacert()), environment);
    if (Addresses.isHttps(address.url())) {
      environment.workers().execute(service.trust::prepare);
    }
    return service;
  }

  /**
   * Asks, and waits for the whole answer. One that may not be repeated still is where the server
   * says that it did not look at it; a long one is left to its guard. Interrupting the thread ends
   * the call at once.
   *
   * @throws TroubleException when no answer came
   */
  public HttpReply send(HttpCall call) throws TroubleException, InterruptedException {
    Repeats.Try once = () -> follow(call, () -> AnswerBody.IN_MEMORY);
    if (call.guard().isPresent()) {
      return once.run();
    }
    return call.repeatable() ? repeats.until(once) : repeats.untilLookedAt(once);
  }

  /**
   * Asks once, for something that leaves a trace on the other side: an answer is returned even when
   * it breaks off, as far as it came.
   *
   * @throws TroubleException when no answer came
   */
  public HttpReply sendOnce(HttpCall call) throws TroubleException, InterruptedException {
    return follow(call, () -> AnswerBody.WHATEVER_COMES);
  }

  /**
   * Asks, and passes the body of a success (HTTP 2xx) on to the receiver, never more of it in
   * memory than is being taken. The reply comes at the end: without that body, but with the
   * beginning of one that is no success. A server that is busy is asked again when it wants, for
   * nothing was taken of such an answer. Interrupting the thread ends the call at once.
   *
   * @throws TroubleException when no answer came, it broke off, or the receiver does not want it
   */
  public HttpReply fetch(HttpCall call, Receiver receiver)
      throws TroubleException, InterruptedException {
    return repeats.whileAskedTo(
        () -> follow(call, () -> new StreamedBody(receiver, environment.workers())));
  }

  private HttpReply follow(HttpCall asked, Supplier<AnswerBody> bodies)
      throws TroubleException, InterruptedException {
    if (Thread.interrupted()) {
      throw new NothingSentException();
    }
    HttpCall call = asked;
    for (int redirects = 0; ; redirects++) {
      CountedBody body = new CountedBody(call.body().get());
      Optional<ProxyChoice> proxy = proxies.forAddress(call.uri());
      Exchange exchange = new Exchange(call, body, settings, environment, proxy, bodies.get());
      HttpReply reply =
          call.repeatable()
              ? exchange.run(keptClient(proxy), redirects)
              : runAlone(exchange, newClient(call, body.contentLength(), proxy), redirects);
      Optional<HttpCall> next =
          Redirects.next(call, reply.status().code(), reply.head().header("Location"), redirects);
      if (next.isEmpty()) {
        return reply;
      }
      call = next.get();
    }
  }

  private HttpClient keptClient(Optional<ProxyChoice> proxy) {
    return environment.kept().client(proxy, settings, () -> usualClient(proxy));
  }

  private static HttpReply runAlone(Exchange exchange, HttpClient client, int redirects)
      throws TroubleException, InterruptedException {
    try {
      return exchange.run(client, redirects);
    } finally {
      ClientThreads.end(client);
    }
  }

  private HttpClient newClient(HttpCall call, long length, Optional<ProxyChoice> proxy) {
    return Addresses.isHttps(call.uri()) && length >= longBody
        ? trust
            .forLongBodies()
            .map(tls -> nativeClient(tls, proxy))
            .orElseGet(() -> usualClient(proxy))
        : usualClient(proxy);
  }

  private HttpClient usualClient(Optional<ProxyChoice> proxy) {
    return builder(proxy).sslContext(trust.usual()).build();
  }

  private HttpClient nativeClient(NativeTls tls, Optional<ProxyChoice> proxy) {
    return builder(proxy).sslContext(tls.context()).sslParameters(tls.parameters()).build();
  }

  /** The proxy is the one that the rules choose, or none; never the JVM's own. */
  private HttpClient.Builder builder(Optional<ProxyChoice> proxy) {
    return environment
        .clients()
        .get()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectWithin())
        .executor(environment.workers())
        .proxy(proxy.map(HttpService::through).orElse(HttpClient.Builder.NO_PROXY));
  }

  private static ProxySelector through(ProxyChoice proxy) {
    return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
  }
}
