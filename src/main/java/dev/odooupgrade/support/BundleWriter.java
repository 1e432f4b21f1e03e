package dev.odooupgrade.support;

import dev.odooupgrade.disk.NotPlainException;
import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.text.ByteSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts files into a zip, masked, and writes down what each is and what could not be had. */
final class BundleWriter {
  /** A file that is larger, in bytes, would keep people waiting, and nobody would read it. */
  static final long LARGEST = 1L << 30;

  private final ZipOutputStream zip;
  private final Instant at;
  private final List<String> names = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> lacking = new ArrayList<>();

  BundleWriter(OutputStream to, Instant at) {
    this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    this.at = at;
  }

  List<String> names() {
    return names;
  }

  /** What each file is, line by line. */
  List<String> told() {
    return told;
  }

  /** What is not inside, and why. */
  List<String> lacking() {
    return lacking;
  }

  void lacks(String what) {
    lacking.add(what);
  }

  /** Adds a text of our own, which is masked already. */
  void text(String name, String what, String text) throws IOException {
    begin(name, what);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /**
   * Adds a file, line by line; one that cannot be read, or that somebody made too large to, is only
   * told of.
   *
   * @return whether it was added
   */
  boolean file(String name, String what, Path file, UnaryOperator<String> mask) throws IOException {
    try (InputStream content = PlainFile.open(file)) {
      if (Files.size(file) > LARGEST) {
        lacks(name + ": it is larger than " + ByteSize.words(LARGEST) + " and was not read.");
        return false;
      }
      begin(name, what);
      MaskedFile.copy(content, mask, zip);
      zip.closeEntry();
      return true;
    } catch (NotPlainException laidThere) {
      lacks(name + ": " + laidThere.getReason() + ".");
    } catch (NoSuchFileException | AccessDeniedException unreadable) {
      lacks(name + ": " + what + " does not exist, or cannot be read.");
    }
    return false;
  }

  /** Writes the end of the zip; the stream below stays open. */
  void finish() throws IOException {
    zip.finish();
  }

  private void begin(String name, String what) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(at));
    zip.putNextEntry(entry);
    names.add(name);
    told.add(name + ": " + what);
  }
}
