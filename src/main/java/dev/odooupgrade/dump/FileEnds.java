package dev.odooupgrade.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the first and the last few bytes of a file, and nothing between. */
final class FileEnds {
  private static final int TAIL = 4096;

  private FileEnds() {}

  static byte[] first(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    }
  }

  static boolean lastHas(Path file, long size, String words) throws IOException {
    return new String(last(file, size, TAIL), StandardCharsets.ISO_8859_1).contains(words);
  }

  /** Whether a file of at least this many bytes ends with as many zeros. */
  static boolean endsWithZeros(Path file, long size, int length) throws IOException {
    if (size < length) {
      return false;
    }
    for (byte one : last(file, size, length)) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] last(Path file, long size, int length) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, size - length));
      return Channels.newInputStream(channel).readNBytes(length);
    }
  }
}
