package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.sandbox.current.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command line as rsync sends it to the other side, taken apart without any shell: {@code rsync
 * --server [--sender] OPTIONS . PATHS}.
 *
 * @param options all between {@code --server} and the dot
 * @param paths all after the dot
 */
record RsyncCommand(List<String> options, List<String> paths) {
  private static final String SENDER = "--sender";
  private static final String FOLDER_OF_PARTS = "--partial-dir";

  /** What no shell would read as anything but itself. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_./=,:@%+-]+");

  /**
   * Short options, of which none follows links out of the folder (k, K, L) or hides the paths (s);
   * after an e stands what the client is able to do.
   */
  private static final Pattern SHORT =
      Pattern.compile("-[vqlogDtprzcuHAXSnWxOJIdmihRUNyC]*(?:e\\d*\\.\\d*[A-Za-z.]*)?|-B\\d+");

  private static final Pattern LONG =
      Pattern.compile(
          "--(?:sender|partial|inplace|append|delay-updates|existing|ignore-existing|size-only"
              + "|delete(?:-before|-during|-after|-delay|-excluded)?|force|fsync|preallocate"
              + "|(?:ignore|delete)-missing-args|mkpath|numeric-ids|no-implied-dirs|no-r"
              + "|new-compress|old-compress|stats|open-noatime|(?:no-)?msgs2stderr"
              + "|(?:log-format|timeout|bwlimit|block-size|compress-choice|compress-level|info|debug"
              + "|checksum-choice|checksum-seed|max-delete|modify-window|stop-after)=[\\w%.,+-]*)");

  private static final Pattern RESUMING =
      Pattern.compile("--(?:partial|inplace|append|append-verify|partial-dir.*)");

  /** Reads a command line, and refuses all that is not rsync's own server. */
  static RsyncCommand of(String line) throws Refusal {
    List<String> words = List.of(line.split(" ", -1));
    if (words.size() < 2 || !words.get(0).equals("rsync") || !words.get(1).equals("--server")) {
      throw new Refusal("Only rsync --server is allowed.");
    }
    for (String word : words) {
      if (!WORD.matcher(word).matches()) {
        throw new Refusal("The command contains characters that are not allowed.");
      }
    }
    int dot = words.indexOf(".");
    if (dot < 0 || dot == words.size() - 1) {
      throw new Refusal("The command does not name a path.");
    }
    RsyncCommand command =
        new RsyncCommand(words.subList(2, dot), words.subList(dot + 1, words.size()));
    command.checkOptions();
    return command;
  }

  private void checkOptions() throws Refusal {
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      if (option.equals(FOLDER_OF_PARTS) && i + 1 < options.size()) {
        i++;
        checkFolderOfParts(options.get(i));
      } else if (option.startsWith(FOLDER_OF_PARTS + "=")) {
        checkFolderOfParts(option.substring(FOLDER_OF_PARTS.length() + 1));
      } else if (!SHORT.matcher(option).matches() && !LONG.matcher(option).matches()) {
        throw new Refusal("The rsync option " + option + " is not allowed.");
      }
    }
  }

  private static void checkFolderOfParts(String folder) throws Refusal {
    if (folder.startsWith("/") || folder.startsWith("-") || DataPaths.leadsUp(folder)) {
      throw new Refusal("The --partial-dir must be a folder inside the destination.");
    }
  }

  /** Whether rsync sends from here, rather than receives. */
  boolean sends() {
    return options.contains(SENDER);
  }

  /** Whether it would resume an interrupted file, or keep one to resume. */
  boolean resumesFiles() {
    return options.stream().anyMatch(option -> RESUMING.matcher(option).matches());
  }

  /** The command to run, with the paths that are meant. */
  List<String> on(DataPaths data) throws Refusal {
    List<String> command = new ArrayList<>(List.of("rsync", "--server"));
    command.addAll(options);
    command.add(".");
    for (String path : paths) {
      command.add(data.real(path));
    }
    return command;
  }
}
