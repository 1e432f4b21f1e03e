package dev.odooupgrade.endtoend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The programs that our own starts, and that must not outlive it. */
final class Children {
  private Children() {}

  /**
   * The command line of every rsync and ssh of this machine that has to do with a folder, but for
   * those on the platform's side.
   */
  static List<String> of(Path folder) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .filter(info -> info.command().orElse("").matches(".*/(rsync|ssh)"))
        .map(info -> Arrays.toString(info.arguments().orElseGet(() -> new String[0])))
        .filter(arguments -> arguments.contains(folder.toString()))
        .filter(arguments -> !arguments.startsWith("[--server"))
        .toList();
  }
}
