package dev.odooupgrade.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rooms of the program, and what each may use: to allow one more, change this table. */
final class Rooms {
  /** The package that all rooms stand in. */
  static final String BASE = "dev.odooupgrade";

  /** The room where everything is put together: it may use all others, and no other uses it. */
  static final String TOP = "app";

  /** A room, and the rooms it may import from besides itself. */
  static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry(
              "cli",
              Set.of(
                  "concurrent",
                  "config",
                  "support",
                  "report",
                  "flow",
                  "session",
                  "dump",
                  "timezone",
                  "text",
                  "domain")),
          Map.entry("tui", Set.of("concurrent", "disk", "ui", "text")),
          Map.entry("prompt", Set.of("concurrent", "ui", "text")),
          Map.entry(
              "ui",
              Set.of("config", "support", "report", "flow", "timezone", "dump", "text", "domain")),
          Map.entry("config", Set.of("text", "domain")),
          Map.entry("support", Set.of("disk", "report", "flow", "session", "text", "domain")),
          Map.entry("report", Set.of("disk", "text", "domain")),
          Map.entry(
              "flow",
              Set.of("concurrent", "platform", "transfer", "session", "dump", "text", "domain")),
          Map.entry("platform", Set.of("http", "transfer", "domain")),
          Map.entry("platform.v1", Set.of("platform", "http", "transfer", "text", "domain")),
          Map.entry("platform.current", Set.of("platform", "http", "transfer", "text", "domain")),
          Map.entry("transfer", Set.of("concurrent", "disk", "dump", "http", "text", "domain")),
          Map.entry("http", Set.of("concurrent", "text", "domain")),
          Map.entry("dump", Set.of("text", "domain")),
          Map.entry("session", Set.of("disk", "text", "domain")),
          Map.entry("sandbox", Set.of("concurrent", "disk", "text", "domain")),
          Map.entry("timezone", Set.of("text")),
          Map.entry("text", Set.of("domain")),
          Map.entry("concurrent", Set.of()),
          Map.entry("disk", Set.of()),
          Map.entry("domain", Set.of()));

  /** A library, by the beginning of its packages, and the rooms that may know it. */
  static final Map<String, Set<String>> LIBRARY_ONLY_IN =
      Map.ofEntries(
          Map.entry("com.googlecode.lanterna", Set.of("tui")),
          Map.entry("picocli", Set.of("cli", TOP)),
          Map.entry(
              "com.fasterxml.jackson",
              Set.of(
                  "http",
                  "platform",
                  "platform.v1",
                  "platform.current",
                  "flow",
                  "session",
                  "config",
                  "sandbox",
                  "cli",
                  TOP)),
          Map.entry(
              "java.net.http",
              Set.of("http", "transfer", "platform.v1", "platform.current", "sandbox", TOP)),
          Map.entry("com.sun.net.httpserver", Set.of("sandbox")),
          Map.entry("org.apache.commons.text", Set.of("timezone", "text")),
          Map.entry("org.apache.commons.lang3", Set.of()),
          Map.entry("dev.failsafe", Set.of("http", "transfer", "flow")),
          Map.entry("org.apache.sshd", Set.of("transfer", "sandbox")),
          Map.entry("org.jsoup", Set.of("report")),
          Map.entry("org.conscrypt", Set.of("http", "transfer")),
          Map.entry("org.slf4j", Set.of()),
          Map.entry("sun.misc", Set.of("tui", TOP)),
          Map.entry("java.awt", Set.of()),
          Map.entry("javax.swing", Set.of()));

  private Rooms() {}

  /** Every class of the program itself, without its tests. */
  static JavaClasses program() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages(BASE);
  }

  /** Whether a class is the program's own. */
  static boolean isOurs(JavaClass type) {
    return within(type.getPackageName(), BASE);
  }

  /** The room of one of the program's classes: the longest name in the table that fits. */
  static Optional<String> roomOf(JavaClass type) {
    if (within(type.getPackageName(), BASE + "." + TOP)) {
      return Optional.of(TOP);
    }
    return MAY_USE.keySet().stream()
        .filter(room -> within(type.getPackageName(), BASE + "." + room))
        .max(Comparator.comparingInt(String::length));
  }

  /** Whether a package is another, or inside it. */
  static boolean within(String packageName, String outer) {
    return packageName.equals(outer) || packageName.startsWith(outer + ".");
  }
}
