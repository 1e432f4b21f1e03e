package dev.odooupgrade.http;

import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.address.Masked;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.CallAbort;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.http.proxy.ProxyChoice;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One question and its answer, watched, measured and ended early where need be. */
final class Exchange implements CallAbort {
  private final HttpCall call;
  private final CountedBody body;
  private final HttpSettings settings;
  private final HttpEnvironment environment;
  private final Optional<ProxyChoice> proxy;
  private final AnswerBody answerBody;
  private final NetworkTroubles troubles;
  private final TraceLines trace;
  private final AtomicReference<@Nullable TroubleException> aborted = new AtomicReference<>();
  private final AtomicReference<@Nullable Future<?>> running = new AtomicReference<>();
  private volatile long headAt;
  private volatile boolean headCame;

  Exchange(
      HttpCall call,
      CountedBody body,
      HttpSettings settings,
      HttpEnvironment environment,
      Optional<ProxyChoice> proxy,
      AnswerBody answerBody) {
    this.call = call;
    this.body = body;
    this.settings = settings;
    this.environment = environment;
    this.proxy = proxy;
    this.answerBody = answerBody;
    this.troubles = new NetworkTroubles(call, proxy);
    this.trace = new TraceLines(environment.trace());
  }

  HttpReply run(HttpClient client, int redirects) throws TroubleException, InterruptedException {
    long began = environment.nanos().getAsLong();
    headAt = began;
    HttpRequest request = request();
    trace.sending(request, body.contentLength(), proxy);
    Runnable stopWatching = watch();
    try {
      HttpResponse<byte[]> response = await(client, request);
      if (response.statusCode() == 407 && proxy.isPresent()) {
        // Such an answer has no body object at all when it came while a tunnel was opened.
        throw troubles.proxyWantsLogin();
      }
      AnswerHead head =
          new AnswerHead(ReasonPhrases.status(response.statusCode()), response.headers());
      CallFigures figures =
          figures(response, RetryAfter.in(head, environment.clock()), began, redirects);
      trace.received(response.statusCode(), response.headers(), figures);
      return new HttpReply(head, response.body(), figures);
    } catch (TroubleException e) {
      TroubleException why = orRefusal(e);
      trace.failed(why);
      throw why;
    } finally {
      answerBody.shut();
      stopWatching.run();
    }
  }

  @Override
  public void because(Trouble trouble) {
    end(new TroubleException(trouble));
  }

  private void end(TroubleException failure) {
    aborted.compareAndSet(null, failure);
    cancelIfAborted();
  }

  /** Safe from any thread: whichever of reason and call is set last does the cancelling. */
  private void cancelIfAborted() {
    Future<?> answer = running.get();
    if (answer != null && aborted.get() != null) {
      answer.cancel(true);
    }
  }

  private Runnable watch() {
    if (call.guard().isPresent()) {
      call.guard().get().begin(this);
      return call.guard().get()::end;
    }
    Duration limit = settings.answerWithin();
    return environment.delayer().after(limit, () -> end(troubles.answerTimeout(limit)));
  }

  private HttpResponse<byte[]> await(HttpClient client, HttpRequest request)
      throws TroubleException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request,
            head -> {
              headAt = environment.nanos().getAsLong();
              headCame = true;
              return answerBody.of(head);
            });
    // Cancelling the client's own future is what closes the connection.
    running.set(answer);
    cancelIfAborted();
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw stopped();
    } catch (CancellationException | ExecutionException e) {
      TroubleException reason = aborted.get();
      if (reason != null) {
        throw reason;
      }
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof InterruptedException) {
        throw stopped();
      }
      throw failure(cause);
    }
  }

  private InterruptedException stopped() {
    return body.sent() == CountedBody.Sent.NOTHING
        ? new NothingSentException()
        : new InterruptedException();
  }

  /** A broken connection matters less than that what came could not be taken. */
  private TroubleException orRefusal(TroubleException failure) {
    return answerBody.shut().filter(refusal -> aborted.get() == null).orElse(failure);
  }

  private TroubleException failure(Throwable cause) {
    if (cause instanceof TroubleException refused) {
      return refused;
    }
    // An answer that has begun shows that the whole question had arrived.
    return troubles.of(
        cause, headCame ? CountedBody.Sent.ALL : body.sent(), settings.connectWithin());
  }

  private HttpRequest request() {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(call.uri())
            .method(call.method(), body.contentLength() == 0 ? BodyPublishers.noBody() : body)
            .header("User-Agent", settings.userAgent());
    call.headers().forEach(builder::header);
    call.contentType().ifPresent(type -> builder.header("Content-Type", type));
    proxy
        .flatMap(ProxyChoice::login)
        .ifPresent(login -> builder.header("Proxy-Authorization", login.reveal()));
    return builder.build();
  }

  private CallFigures figures(
      HttpResponse<byte[]> response, Optional<Duration> retryAfter, long began, int redirects) {
    return new CallFigures(
        Masked.address(response.uri()),
        call.method(),
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.version() == HttpClient.Version.HTTP_1_1 ? "1.1" : "2",
        Duration.ofNanos(environment.nanos().getAsLong() - began),
        Duration.ofNanos(headAt - began),
        body.count(),
        response.body().length + answerBody.passedOn(),
        response.headers().firstValueAsLong("Content-Length").orElse(-1),
        TraceLines.length(response.statusCode(), response.headers()),
        redirects,
        retryAfter);
  }
}
