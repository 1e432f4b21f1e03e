package dev.odooupgrade.http;

import dev.odooupgrade.concurrent.Delayer;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a service needs from the world around it.
 *
 * @param trace hears every line sent and received, with secrets masked
 * @param delayer runs the time-outs
 * @param clock for times that a server tells
 * @param nanos a clock that only goes forward, in nanoseconds
 * @param workers run the client's own work; never the thread of a screen
 * @param clients begins a client, Java's own outside tests
 * @param kept the clients whose connections are used again
 */
public record HttpEnvironment(
    HttpTrace trace,
    Delayer delayer,
    Clock clock,
    LongSupplier nanos,
    Executor workers,
    Supplier<HttpClient.Builder> clients,
    KeptClients kept) {

  /** With Java's own clients. */
  public HttpEnvironment(
      HttpTrace trace, Delayer delayer, Clock clock, LongSupplier nanos, Executor workers) {
    this(trace, delayer, clock, nanos, workers, HttpClient::newBuilder, new KeptClients());
  }
}
