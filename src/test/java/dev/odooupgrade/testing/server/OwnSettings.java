package dev.odooupgrade.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Settings of ssh for one test, in place of those in the home folder, which ssh always finds. */
public final class OwnSettings {
  private OwnSettings() {}

  /** From now on, whoever runs ssh in this environment runs it with these settings. */
  public static void of(String settings, Path folder, Map<String, String> environment)
      throws IOException {
    Path file = Files.writeString(folder.resolve("ssh_config"), settings);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path ssh = bin.resolve("ssh");
    Files.writeString(ssh, "#!/bin/sh\nexec /usr/bin/ssh -F " + file + " \"$@\"\n");
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
    environment.merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
  }
}
