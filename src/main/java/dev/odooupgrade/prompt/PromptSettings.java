package dev.odooupgrade.prompt;

import java.io.PrintStream;
import java.io.Reader;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What the plain lines need of the world.
 *
 * @param in where lines are typed; its end is the end of the conversation
 * @param settled whether no work is under way whose news could change the page; any thread may ask
 * @param rings whether the bell is wanted
 * @param nanoTime a clock for the seconds, in nanoseconds
 */
public record PromptSettings(
    Reader in, PrintStream out, BooleanSupplier settled, boolean rings, LongSupplier nanoTime) {}
