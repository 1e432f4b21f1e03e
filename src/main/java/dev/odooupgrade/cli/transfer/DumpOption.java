package dev.odooupgrade.cli.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command
public final class DumpOption {
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+|\\{\\w+\\})");

  @Option(
      names = "--dbdump",
      paramLabel = "FILE",
      description =
          "The dump of your database. It is checked before anything is sent, and remembered in the"
              + " session.")
  private @Nullable Path dump;

  /** The dump that was named: as it was typed, or as a shell reads it that saw the path alone. */
  public Optional<Path> typed(Map<String, String> env) {
    return Optional.ofNullable(dump)
        .filter(path -> !path.toString().isEmpty())
        .map(path -> Files.exists(path) ? path : Path.of(expanded(path.toString(), env)));
  }

  /** No shell expands a tilde in {@code --dbdump=~/FILE}; the reference client does. */
  private static String expanded(String path, Map<String, String> env) {
    return VARIABLE
        .matcher(UserHomes.OF_THIS_COMPUTER.expanded(path.replaceFirst("^~(?=/|$)", "\\$HOME")))
        .replaceAll(
            it -> {
              String name = it.group(1).replaceAll("[{}]", "");
              return Matcher.quoteReplacement(env.getOrDefault(name, it.group()));
            });
  }
}
