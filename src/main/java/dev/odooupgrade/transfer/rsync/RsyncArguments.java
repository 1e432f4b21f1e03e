package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.transfer.ResumeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What rsync is told (rsync(1)). The platform knows the options of its own script, so the command
 * that reaches it differs from that in the resume mode and the limit alone, and in what a download
 * leaves out of {@code -a}; all else that is added here stays on this side. Places on the other
 * side are those of {@link RsyncServer#place}.
 *
 * @param ssh see {@link SshCommand}
 * @param limit in bytes a second
 */
record RsyncArguments(String ssh, ResumeMode mode, OptionalLong limit) {
  private static final int KIB = 1024;

  /** What a line begins with that names a file which has come completely. */
  static final String CAME = "> ";

  /** What a line begins with that names something which is no file and no folder. */
  static final String SKIPPED = "skipping non-regular file ";

  /**
   * Each line is written at once, and one that nobody reads any more ends rsync; with a buffer it
   * would go on for minutes after this program was killed.
   */
  private static final String UNBUFFERED = "--outbuf=N";

  private static final List<String> UPLOAD =
      List.of(
          "--info=progress2",
          "--delete-after",
          "--recursive",
          "--links",
          "--times",
          "--no-human-readable",
          UNBUFFERED,
          "--debug=deltasum3");

  /**
   * Of {@code -a} the other side may only choose contents, names and times: links, devices, owners
   * and permissions are no part of a result. Both sides have to agree on these, so that the other
   * one reads them; it knows fewer from its script's upload, and none that is not among them.
   */
  private static final List<String> DOWNLOAD =
      List.of(
          "--info=progress2",
          "--recursive",
          "--times",
          "--chmod=D0700,F0600",
          "--ignore-missing-args",
          "--no-human-readable",
          UNBUFFERED,
          "--out-format=" + CAME + "%n");

  /** For sending a file, or what is in a folder: absolute, a folder with a slash at its end. */
  List<String> upload(String source, String target) {
    return all(UPLOAD, List.of(source), target);
  }

  /** For fetching files into a folder, which is absolute. */
  List<String> download(List<String> sources, String into) {
    return all(DOWNLOAD, sources, into + "/");
  }

  private List<String> all(List<String> options, List<String> sources, String target) {
    List<String> all = new ArrayList<>(options);
    all.addAll(
        switch (mode) {
          case IN_PLACE -> List.of("--inplace");
          case PARTIAL -> List.of("--partial");
          case WHOLE -> List.of();
        });
    limit.ifPresent(bytes -> all.add("--bwlimit=" + Math.max(1, bytes / KIB)));
    all.addAll(List.of("-e", ssh, "--"));
    all.addAll(sources);
    all.add(target);
    return List.copyOf(all);
  }
}
