package dev.odooupgrade.sandbox.v1.request;

import java.nio.file.Path;

/**
 * A dump that has arrived whole, for looking at it.
 *
 * @param filename the name the order gave it
 * @param file where the sandbox keeps it
 */
public record ReceivedDump(int requestId, String filename, Path file, long bytes) {}
