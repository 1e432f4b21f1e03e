package dev.odooupgrade.transfer.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChunkBuffersTest {
  private static final int SIZE = 4;

  private final ChunkBuffers memory = new ChunkBuffers(SIZE, ChunkBuffers.NEWEST_KNOWN);

  @Test
  void what_is_not_read_out_is_never_written_over() {
    List<ByteBuffer> kept = new ArrayList<>();
    for (byte number = 0; number < 100; number++) {
      ByteBuffer piece = piece(memory, number);
      piece.get();
      kept.add(piece);
    }
    for (byte number = 0; number < 100; number++) {
      assertThat(rest(kept.get(number))).containsExactly(number, number, number);
    }
  }

  @Test
  void what_was_read_out_serves_again() {
    byte[] first = rest(piece(memory, (byte) 1));
    ByteBuffer second = piece(memory, (byte) 2);
    assertThat(first).containsExactly(1, 1, 1, 1);
    ByteBuffer room = memory.room(3);
    assertThat(room.isDirect()).isTrue();
    assertThat(room.remaining()).isEqualTo(3);
    assertThat(rest(second)).containsExactly(2, 2, 2, 2);
    // The memory of the second piece, which has been read out by now, with its bytes still there.
    assertThat(memory.room(SIZE).get(0)).isEqualTo((byte) 2);
  }

  @Test
  void a_client_that_works_on_a_copy_of_the_view_keeps_what_it_has() {
    ByteBuffer piece = piece(memory, (byte) 1);
    ByteBuffer copy = piece.duplicate();
    rest(copy);
    piece(memory, (byte) 2);
    assertThat(rest(piece)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void a_java_that_nobody_has_looked_at_gets_fresh_memory_each_time() {
    ChunkBuffers careful = new ChunkBuffers(SIZE, ChunkBuffers.NEWEST_KNOWN + 1);
    ByteBuffer first = piece(careful, (byte) 1);
    rest(first);
    ByteBuffer second = piece(careful, (byte) 2);
    assertThat(first.flip().get(0)).isEqualTo((byte) 1);
    assertThat(rest(second)).containsExactly(2, 2, 2, 2);
  }

  private static ByteBuffer piece(ChunkBuffers memory, byte number) {
    ByteBuffer room = memory.room(SIZE);
    while (room.hasRemaining()) {
      room.put(number);
    }
    return memory.lend(room);
  }

  private static byte[] rest(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    return bytes;
  }
}
