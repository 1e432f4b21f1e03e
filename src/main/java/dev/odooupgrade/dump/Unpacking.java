package dev.odooupgrade.dump;

import dev.odooupgrade.text.Bytes;
import dev.odooupgrade.text.ShellWord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What unpacks a file, which most programs do only if its name ends as they expect. */
enum Unpacking {
  GZIP("\u001f\u008b", "gunzip", "gzip -dc", ".gz", ".tgz"),
  XZ("\u00fd7zXZ", "unxz", "xz -dc", ".xz", ".txz"),
  BZIP2("BZh", "bunzip2", "bzip2 -dc", ".bz2", ".bz", ".tbz2"),
  ZSTD("(\u00b5/\u00fd", "unzstd", "zstd -dc", ".zst", ".tzst"),
  LZ4("\u0004\"M\u0018", "unlz4", "lz4 -dc", ".lz4"),
  LZIP("LZIP", "lzip -d", "lzip -dc", ".lz", ".tlz"),
  LZMA("]\0\0", "unlzma", "xz -dc", ".lzma"),
  COMPRESS("\u001f\u009d", "uncompress", "gzip -dc", ".Z"),
  SEVEN_ZIP("7z\u00bc\u00af", "7z x", "", ""),
  RAR("Rar!", "unrar x", "", "");

  private final String mark;
  private final String program;
  private final String pipe;
  private final String endings;

  Unpacking(String mark, String program, String pipe, String... endings) {
    this.mark = mark;
    this.program = program;
    this.pipe = pipe;
    this.endings = String.join(" ", endings);
  }

  /** What unpacks a file that begins so. */
  static Optional<Unpacking> of(byte[] head) {
    return Arrays.stream(values()).filter(it -> Bytes.has(head, 0, it.mark)).findFirst();
  }

  /** A command that unpacks this file, whatever its name; the name of the result ends like it. */
  String command(Path file) {
    String name = String.valueOf(file.getFileName());
    String path = ShellWord.quoted(file.toString());
    return Arrays.stream(endings.split(" ", -1)).anyMatch(name::endsWith)
        ? program + " " + path
        : pipe
            + " < "
            + path
            + " > "
            + ShellWord.quoted(file.resolveSibling("unpacked-" + name).toString());
  }
}
