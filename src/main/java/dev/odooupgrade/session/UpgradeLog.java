package dev.odooupgrade.session;

import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.text.SafeText;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The platform's log of an upgrade as far as it has come, in a file beside the session's: byte for
 * byte what the platform sent, so that its size says what to ask for next. For one thread at a
 * time.
 */
public record UpgradeLog(Path file) {
  private static final String SESSION_ENDING = ".json";

  /** A plain .log is where people send what a command tells them: {@code 2> sales.log}. */
  private static final String ENDING = ".upgrade.log";

  /** The log that belongs to a session's file; need not exist yet. */
  public static UpgradeLog beside(Path session) {
    String name = String.valueOf(session.getFileName());
    String base =
        name.endsWith(SESSION_ENDING)
            ? name.substring(0, name.length() - SESSION_ENDING.length())
            : name;
    return new UpgradeLog(session.resolveSibling(base + ENDING));
  }

  /**
   * How much of it is here, in bytes.
   *
   * @throws TroubleException when it cannot be read
   */
  public long size() throws TroubleException {
    try {
      PlainFile.require(file);
      return Files.size(file);
    } catch (NoSuchFileException none) {
      return 0;
    } catch (IOException e) {
      throw SessionTroubles.logUnreadable(file, e);
    }
  }

  /** When something was added to it last; empty where it is not here, or cannot be looked at. */
  public Optional<Instant> changedAt() {
    try {
      PlainFile.require(file);
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /**
   * Some of its bytes; fewer than wanted where it ends.
   *
   * @throws TroubleException when it cannot be read
   */
  public byte[] read(long from, int most) throws TroubleException {
    try (FileChannel channel = PlainFile.channel(file, StandardOpenOption.READ)) {
      ByteBuffer bytes =
          ByteBuffer.allocate((int) Math.max(0, Math.min(most, channel.size() - from)));
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes, from + bytes.position());
      }
      return Arrays.copyOf(bytes.array(), bytes.position());
    } catch (NoSuchFileException none) {
      return new byte[0];
    } catch (IOException e) {
      throw SessionTroubles.logUnreadable(file, e);
    }
  }

  /**
   * Adds what has come.
   *
   * @throws TroubleException when it cannot be written; what was there is intact
   */
  public void append(byte[] bytes, int from) throws TroubleException {
    try (FileChannel channel =
        PlainFile.channel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long before = channel.size();
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      try {
        while (rest.hasRemaining()) {
          channel.write(rest, before + rest.position() - from);
        }
      } catch (IOException half) {
        channel.truncate(before);
        throw half;
      }
    } catch (IOException e) {
      throw SessionTroubles.logUnwritable(file, e);
    }
  }

  /**
   * Copies what is here to another file, which must not exist yet.
   *
   * @throws TroubleException when it cannot be written
   */
  public void copyTo(Path other) throws TroubleException {
    try {
      PlainFile.require(file);
      Files.copy(file, other);
    } catch (IOException e) {
      throw SessionTroubles.logUnwritable(other, e);
    }
  }

  /**
   * Copies what is here to a new file for its owner alone, without anything that commands a
   * terminal.
   *
   * @throws TroubleException when it cannot be read or written
   */
  public Path harmlessCopy() throws TroubleException {
    try {
      PlainFile.require(file);
      Path copy = Files.createTempFile("upgrade-", ".log"); // for its owner alone
      try (BufferedReader lines = reader();
          BufferedWriter out = Files.newBufferedWriter(copy)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          out.write(SafeText.clean(line));
          out.newLine();
        }
      }
      return copy;
    } catch (IOException e) {
      throw SessionTroubles.logUnreadable(file, e);
    }
  }

  /** Whatever is not UTF-8 is shown as such, and does not end the reading. */
  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  /**
   * Puts what is here aside, under the first free name ending in a number, for a log that has begun
   * again.
   *
   * @throws TroubleException when it cannot be moved
   */
  public void begin() throws TroubleException {
    try {
      Path aside = file;
      for (int number = 1; PlainFile.exists(aside); number++) {
        aside = file.resolveSibling(file.getFileName() + "." + number);
      }
      if (!aside.equals(file)) {
        Files.move(file, aside);
      }
    } catch (IOException e) {
      throw SessionTroubles.logUnwritable(file, e);
    }
  }
}
