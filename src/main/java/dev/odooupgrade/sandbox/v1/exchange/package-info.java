/**
 * One HTTP call of the simulated version 1: reading the body and writing the answer, slowed or cut
 * by faults. Start from {@link dev.odooupgrade.sandbox.v1.exchange.HttpExchangeContext}. Each is
 * used by the thread of its call.
 */
@NullMarked
package dev.odooupgrade.sandbox.v1.exchange;

import org.jspecify.annotations.NullMarked;
