package dev.odooupgrade.http;

import dev.odooupgrade.concurrent.Delayer;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What a service needs from the world around it.
 *
 * @param trace hears every line sent and received, with secrets masked
 * @param delayer runs the time-outs
 * @param nanos a clock that only goes forward, in nanoseconds
 * @param workers run the client's own work; never the thread of a screen
 */
public record HttpEnvironment(
    HttpTrace trace, Delayer delayer, LongSupplier nanos, Executor workers) {}
