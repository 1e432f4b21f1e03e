package dev.odooupgrade.sandbox.current;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a request: the dump that came, and what is made of it, which is the same dump, byte
 * for byte. Safe on every thread; a result is made once.
 */
record Results(CurrentRequests requests) {
  /** The name of the upgraded dump, a file or a folder as the one that came. */
  static final String DUMP = "upgraded.dump";

  private static final List<String> FILES =
      List.of(
          "0a4d55a8d778e5022fab701977c5d840bbc486d0",
          "1f8ac10f23c5b5bc1167bda84b833e5c057a77d2",
          "e5fa44f2b31c1fb553b6021e7360d07d5d91ff5e");

  /** The dump that has come for a request, if one has. */
  Optional<Path> origin(int id) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(requests.data(id), "origin.*")) {
      for (Path dump : found) {
        return Optional.of(dump);
      }
      return Optional.empty();
    }
  }

  /** Makes the result of an upgrade that is done, unless it is there. */
  synchronized void make(CurrentRequest request, byte[] log) throws IOException {
    Path data = requests.data(request.id());
    Path report = data.resolve("upgrade-report.html");
    Optional<Path> origin = origin(request.id());
    if (Files.exists(report) || origin.isEmpty()) {
      return;
    }
    upgrade(origin.get(), data.resolve(DUMP));
    for (String name : FILES) {
      Path folder = data.resolve("filestore").resolve(name.substring(0, 2));
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), "An attachment of " + request.database() + "\n");
    }
    Files.write(data.resolve("upgrade.log"), log);
    Files.writeString(report, SimulatedReport.of(request));
  }

  private static void upgrade(Path origin, Path upgraded) throws IOException {
    if (Files.isDirectory(origin)) {
      try (Stream<Path> all = Files.walk(origin)) {
        for (Path each : all.toList()) {
          Path to = upgraded.resolve(origin.relativize(each).toString());
          Files.copy(each, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } else {
      Files.copy(origin, upgraded, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  synchronized void wipe(int id) throws IOException {
    Path data = requests.data(id);
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(data)) {
          Files.delete(each);
        }
      }
    }
  }
}
