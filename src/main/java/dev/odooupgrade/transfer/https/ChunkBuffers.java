package dev.odooupgrade.transfer.https;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The memory that the pieces of an upload are read into. It is outside Java's heap, from where the
 * operating system and the encryption take bytes without another copy, and is used again once a
 * piece has been read out.
 *
 * <p>Java's client asks that a buffer be left alone once it has it. What is handed out here is a
 * view whose position the client moves as it encrypts or sends; a view with nothing remaining has
 * been read out, and only then its memory serves again. That was read in the sources of Java's
 * client, and is proved by checksums in tests, for the versions up to {@link #NEWEST_KNOWN}; newer
 * ones get fresh memory for each piece until somebody has looked. A client that works on copies of
 * the view gets fresh memory too. Used by one thread at a time.
 */
final class ChunkBuffers {
  static final int NEWEST_KNOWN = 25;

  /** Java's client holds a dozen pieces while it encrypts; what is above has the heap. */
  private static final int MOST = 24;

  private record Lent(ByteBuffer memory, ByteBuffer view) {}

  private final int size;
  private final boolean again;
  private final ArrayDeque<Lent> lent = new ArrayDeque<>();

  /**
   * @param size of the largest piece, in bytes
   * @param javaVersion the version of the Java that runs this, such as 17
   */
  ChunkBuffers(int size, int javaVersion) {
    this.size = size;
    this.again = javaVersion <= NEWEST_KNOWN;
  }

  /** A buffer with room for so many bytes, to be filled. */
  ByteBuffer room(int bytes) {
    Lent oldest = lent.peek();
    if (oldest != null && !oldest.view().hasRemaining()) {
      lent.remove();
      return oldest.memory().clear().limit(bytes);
    }
    return again && lent.size() < MOST
        ? ByteBuffer.allocateDirect(size).limit(bytes)
        : ByteBuffer.allocate(bytes);
  }

  /** What may be handed out of a buffer that has been filled. */
  ByteBuffer lend(ByteBuffer filled) {
    filled.flip();
    if (!filled.isDirect()) {
      return filled;
    }
    ByteBuffer view = filled.duplicate();
    lent.add(new Lent(filled, view));
    return view;
  }
}
