package dev.odooupgrade.dump;

import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.text.ByteSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that is known of a dump on this machine.
 *
 * @param path absolute
 * @param size in bytes; of a folder, that of its files together
 * @param modified the file's own time of change; the epoch when there is no file
 * @param wholeness whether its end is there, as far as that was proven
 * @param problems what is wrong with it, the worst first; empty when nothing is
 */
public record DumpReport(
    Path path,
    long size,
    Instant modified,
    DumpContents contents,
    Wholeness wholeness,
    List<DumpProblem> problems) {
  private static final Pattern MAJOR = Pattern.compile("(9\\.\\d+|8\\.\\d+|\\d+).*");

  public DumpReport {
    problems = List.copyOf(problems);
  }

  /** Whether it may be sent at all; warnings do not count. */
  public boolean usable() {
    return problems.stream().noneMatch(DumpProblem::fatal);
  }

  /** The first problem that forbids sending it. */
  public Optional<DumpProblem> fatal() {
    return problems.stream().filter(DumpProblem::fatal).findFirst();
  }

  /** What gives doubt, but does not forbid sending it. */
  public List<DumpProblem> warnings() {
    return problems.stream().filter(problem -> !problem.fatal()).toList();
  }

  /** One line for a screen: {@code 12.4 GiB, gzip, PostgreSQL 15}. */
  public String describe() {
    if (contents.kind() == DumpKind.NONE) {
      return contents.kind().words();
    }
    List<String> parts = new ArrayList<>();
    parts.add(ByteSize.words(size));
    parts.add(contents.kind().words());
    contents.server().map(DumpReport::major).ifPresent(major -> parts.add("PostgreSQL " + major));
    contents.odoo().version().ifPresent(version -> parts.add("Odoo " + version));
    if (usable() && !wholeness.isWhole()) {
      parts.add("not checked to its end");
    }
    return String.join(", ", parts);
  }

  public DumpFile file() {
    return new DumpFile(path, size, modified, describe());
  }

  /** {@code 15} of {@code 15.18 (Debian …)}, {@code 9.4} of {@code 9.4.3}: as PostgreSQL counts. */
  private static String major(String version) {
    Matcher major = MAJOR.matcher(version);
    return major.matches() ? major.group(1) : "of an unknown version";
  }
}
