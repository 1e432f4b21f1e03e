package dev.odooupgrade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.testing.ForeignValue;
import dev.odooupgrade.testing.Replies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What holds for every answer that was read, whichever protocol it came in. */
public final class ReadAnswer {
  private ReadAnswer() {}

  /** Every place of a document at which a foreign value may stand. */
  public static Arbitrary<String> places(String document) {
    return Arbitraries.of(ForeignValue.places(document));
  }

  /** Something was made of it. */
  public static void assertIsRead(Answer answer) {
    assertThat(answer.verdict()).isNotNull();
    assertThat(answer.document().toString()).isNotEmpty();
    assertThat(answer.request().flatMap(UpgradeRequest::ref)).isNotNull();
    assertThat(answer.request().flatMap(UpgradeRequest::state)).isNotNull();
  }

  /**
   * An answer to {@code create} that is cut off behind any of its bytes names the request, or is
   * kept whole; one that is packed, or goes on behind its end, is understood.
   *
   * @param whole names request 10534 with the key {@code a+b/c==}
   */
  public static void assertNothingIsLost(String whole, Function<HttpReply, Answer> reading) {
    RequestRef ref = new RequestRef("10534", Secret.of("a+b/c=="));
    for (int end = 0; end < whole.length(); end++) {
      Answer cut = reading.apply(Replies.json(200, whole.substring(0, end)));
      boolean named = end >= whole.indexOf("==\"") + 3;
      assertThat(cut.raw()).contains(Secret.of(whole.substring(0, end)));
      assertThat(cut.verdict()).isEqualTo(named ? Verdict.ACCEPTED : Verdict.UNREADABLE);
      if (named) {
        assertNames(cut, ref);
        // Who reads only the document finds both where they stand in an answer that is whole.
        assertNames(reading.apply(Replies.json(200, cut.document().toString())), ref);
      }
    }
    assertNames(reading.apply(Replies.json(200, whole + "<!-- a proxy -->")), ref);
    assertNames(reading.apply(Replies.bytes(200, gzip(whole))), ref);
    assertThat(reading.apply(Replies.bytes(200, manyEmptyMembers())).verdict())
        .isEqualTo(Verdict.UNREADABLE);
  }

  private static void assertNames(Answer answer, RequestRef ref) {
    RequestRef named = answer.request().flatMap(UpgradeRequest::ref).orElseThrow();
    assertThat(named.id()).isEqualTo(ref.id());
    assertThat(named.key()).isEqualTo(ref.key());
  }

  /** Java's own reader goes one level deeper for each. */
  private static byte[] manyEmptyMembers() {
    byte[] one = gzip("");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      all.writeBytes(one);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
