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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  private final HttpSettings settings;
  private final HttpEnvironment environment;
  private final Trust trust;
  private final long longBody;
  private final ProxyRules proxies;
  private final Repeats repeats;
  private final AtomicReference<@Nullable HttpClient> kept = new AtomicReference<>();

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
    ClientProperties.set();
    Trust trust = Trust.in(settings.insecure(), settings.cacert());
    return new HttpService(settings, environment, trust, longBody);
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
   * Asks, and waits for the whole answer. Interrupting the thread ends the call at once.
   *
   * @throws TroubleException when no answer came
   */
  public HttpReply send(HttpCall call) throws TroubleException, InterruptedException {
    Repeats.Try once = () -> follow(call, () -> AnswerBody.IN_MEMORY);
    return call.repeatable() ? repeats.until(once) : once.run();
  }

  /**
   * Asks, and passes the body of a success (HTTP 2xx) on to the receiver, never more of it in
   * memory than is being taken. The reply comes at the end: without that body, but with the
   * beginning of one that is no success. Interrupting the thread ends the call at once.
   *
   * @throws TroubleException when no answer came, it broke off, or the receiver does not want it
   */
  public HttpReply fetch(HttpCall call, Receiver receiver)
      throws TroubleException, InterruptedException {
    return follow(call, () -> new StreamedBody(receiver, environment.workers()));
  }

  private HttpReply follow(HttpCall asked, Supplier<AnswerBody> bodies)
      throws TroubleException, InterruptedException {
    if (Thread.interrupted()) {
      throw new NothingSentException();
    }
    HttpCall call = asked;
    for (int redirects = 0; ; redirects++) {
      CountedBody body = new CountedBody(call.body().get());
      HttpClient client = call.repeatable() ? keptClient() : newClient(call, body.contentLength());
      Optional<ProxyChoice> proxy = proxies.forAddress(call.uri());
      HttpReply reply =
          new Exchange(call, body, settings, environment, proxy, bodies.get())
              .run(client, redirects);
      Optional<HttpCall> next =
          Redirects.next(call, reply.status().code(), reply.head().header("Location"), redirects);
      if (next.isEmpty()) {
        return reply;
      }
      call = next.get();
    }
  }

  /** Made when it is needed; of two that are made at the same moment, one goes to waste. */
  private HttpClient keptClient() {
    HttpClient known = kept.get();
    if (known == null) {
      kept.compareAndSet(null, usualClient());
      known = kept.get();
    }
    return Objects.requireNonNull(known);
  }

  private HttpClient newClient(HttpCall call, long length) {
    return Addresses.isHttps(call.uri()) && length >= longBody
        ? trust.forLongBodies().map(this::nativeClient).orElseGet(this::usualClient)
        : usualClient();
  }

  private HttpClient usualClient() {
    return builder().sslContext(trust.usual()).build();
  }

  private HttpClient nativeClient(NativeTls tls) {
    return builder().sslContext(tls.context()).sslParameters(tls.parameters()).build();
  }

  private HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectWithin())
        .executor(environment.workers())
        .proxy(new Chooser(proxies));
  }

  /** Tells the client the proxy that the rules choose; never the JVM's own. */
  private static final class Chooser extends ProxySelector {
    private final ProxyRules rules;

    Chooser(ProxyRules rules) {
      this.rules = rules;
    }

    @Override
    public List<Proxy> select(URI uri) {
      try {
        return rules
            .forAddress(uri)
            .map(to -> InetSocketAddress.createUnresolved(to.host(), to.port()))
            .map(to -> List.of(new Proxy(Proxy.Type.HTTP, to)))
            .orElse(List.of(Proxy.NO_PROXY));
      } catch (TroubleException e) {
        // Every call asks the rules first, so this cannot be reached with rules that object.
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
      // The call itself fails too, and says why.
    }
  }
}
