package dev.odooupgrade.flow.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.testing.SilentPlatform;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFollowerTest {
  private static final RequestRef REF = new RequestRef("1", Secret.of("token"));
  private static final int TEN_MEGABYTES = 10_000_000;

  private final PlatformLog far = new PlatformLog();
  private final UpgradeLog log;

  LogFollowerTest(@TempDir Path folder) {
    this.log = UpgradeLog.beside(folder.resolve("s.json"));
  }

  @Test
  void ten_megabytes_of_mixed_characters_in_random_pieces_are_the_original() throws Exception {
    byte[] whole = mixed(TEN_MEGABYTES);
    Random chance = new Random(3);
    far.chance = chance;
    while (far.length < whole.length) {
      far.has(whole, (int) Math.min(whole.length, far.length + 1L + chance.nextInt(700_000)));
      look();
    }
    look();
    assertThat(Files.mismatch(log.file(), Files.write(log.file().resolveSibling("w"), whole)))
        .isEqualTo(-1);
    assertThat(log.file().resolveSibling("s.upgrade.log.1")).doesNotExist();
  }

  @Test
  void nothing_new_is_no_news() throws Exception {
    far.has("one line\n".repeat(20));
    assertThat(look()).isEqualTo(new LogNews(180, false));
    assertThat(look()).isEqualTo(new LogNews(0, false));
    far.saysNothing = true;
    assertThat(look()).isEqualTo(new LogNews(0, false));
    assertThat(log.size()).isEqualTo(180);
  }

  @Test
  void a_log_that_begins_again_is_noticed_even_when_it_has_grown_longer() throws Exception {
    far.has("old line\n".repeat(20));
    look();
    far.has("new line\n".repeat(50));
    assertThat(look()).isEqualTo(new LogNews(450, true));
    assertThat(log.file()).content().isEqualTo("new line\n".repeat(50));
    assertThat(log.file().resolveSibling("s.upgrade.log.1")).content().startsWith("old line");
  }

  @Test
  void a_log_that_begins_again_shorter_is_noticed() throws Exception {
    far.has("old line\n".repeat(20));
    look();
    far.has("new line\n");
    assertThat(look()).isEqualTo(new LogNews(9, true));
    assertThat(log.file()).content().isEqualTo("new line\n");
  }

  @Test
  void a_platform_that_tells_late_is_not_another_log() throws Exception {
    far.has("the line\n".repeat(20));
    look();
    far.has("the line\n".repeat(5));
    assertThat(look()).isEqualTo(new LogNews(0, false));
    assertThat(log.size()).isEqualTo(180);
  }

  @Test
  void what_came_before_a_break_is_kept() throws Exception {
    far.has("the line\n".repeat(20));
    look();
    far.broken = true;
    TroubleException e = catchThrowableOfType(TroubleException.class, this::look);
    assertThat(e.trouble().kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(log.size()).isEqualTo(180);
  }

  private LogNews look() throws Exception {
    return new LogFollower((start, here) -> far.log(REF, start, here), log).look();
  }

  /** Lines with accents, characters of three and four bytes, and very long ones. */
  private static byte[] mixed(int length) {
    String[] words = {
      "INFO ", "\u00e9t\u00e9 ", "\u6587\u5b57 ", "\ud83d\ude80", "\n", "x".repeat(5000)
    };
    Random chance = new Random(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < length) {
      bytes.writeBytes(words[chance.nextInt(words.length)].getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A platform whose log is what a test says, told in pieces that end anywhere. */
  private static final class PlatformLog extends SilentPlatform {
    private byte[] content = {};
    private int length;
    private Random chance = new Random(2);
    private boolean saysNothing;
    private boolean broken;

    void has(String text) {
      has(text.getBytes(UTF_8), text.getBytes(UTF_8).length);
    }

    void has(byte[] whole, int soFar) {
      content = whole;
      length = soFar;
    }

    @Override
    public LogPiece log(RequestRef request, long from, byte[] here) throws TroubleException {
      if (broken) {
        throw new TroubleException(TroubleKind.NETWORK, "It was lost.", "", "");
      }
      if (saysNothing || from >= length) {
        return new LogPiece(Math.min(from, saysNothing ? 0 : length), new byte[0], false);
      }
      int most = length - (int) from;
      int size = Math.min(most, LogJoint.OVERLAP + 1 + chance.nextInt(300_000));
      byte[] piece = Arrays.copyOfRange(content, (int) from, (int) from + size);
      return new LogPiece(from, piece, size < most);
    }
  }
}
