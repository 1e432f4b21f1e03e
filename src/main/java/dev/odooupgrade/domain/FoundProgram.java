package dev.odooupgrade.domain;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A program of this machine that transfers files.
 *
 * @param name such as {@code rsync}
 * @param path where it is; empty when it is not there
 * @param version as far as it reports one, such as {@code 3.2}
 * @param trouble why it cannot be used, when it cannot
 */
public record FoundProgram(
    String name, Optional<Path> path, Optional<String> version, Optional<Trouble> trouble) {}
