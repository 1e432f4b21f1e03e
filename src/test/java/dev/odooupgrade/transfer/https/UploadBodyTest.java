package dev.odooupgrade.transfer.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.file.SourceGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UploadBodyTest {
  private static final int SIZE = 2 * ChunkSizer.SMALLEST + 12_345;

  private final Path folder;
  private final Path file;
  private final byte[] content;
  private final List<String> lines = new ArrayList<>();
  private long seconds;

  UploadBodyTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    content = new byte[SIZE];
    new Random(1).nextBytes(content);
    file = Files.write(folder.resolve("d.dump"), content);
  }

  @Test
  void every_byte_is_handed_over_in_order_and_counted() throws Exception {
    Receiver receiver = new Receiver();
    UploadBody body = body();
    assertThat(body.contentLength()).isEqualTo(SIZE);
    body.subscribe(receiver);
    receiver.askAll();
    assertThat(receiver.bytes.toByteArray()).isEqualTo(content);
    assertThat(receiver.ends).containsExactly("complete");
    assertThat(lines)
        .containsExactly(
            "started 274489", "moved 131072", "moved 262144", "moved 274489", "all sent");
  }

  @Test
  void only_what_is_asked_for_is_read() throws Exception {
    Receiver receiver = new Receiver();
    body().subscribe(receiver);
    receiver.ask(1);
    assertThat(receiver.bytes.size()).isEqualTo(ChunkSizer.SMALLEST);
    receiver.ask(1);
    assertThat(receiver.bytes.size()).isEqualTo(2 * ChunkSizer.SMALLEST);
    assertThat(receiver.ends).isEmpty();
  }

  @Test
  void asking_for_the_next_one_while_taking_one_does_not_deepen_the_stack() throws Exception {
    Path large = Files.write(folder.resolve("large"), new byte[64 * 1024 * 1024]);
    Receiver receiver = new Receiver();
    receiver.keep = false;
    receiver.askAgainEachTime = true;
    body(large).subscribe(receiver);
    receiver.ask(1);
    assertThat(receiver.ends).containsExactly("complete");
    assertThat(receiver.taken).isEqualTo(64L * 1024 * 1024);
  }

  @Test
  void a_file_that_is_cut_short_never_completes() throws Exception {
    stopsWhen(() -> Files.write(file, new byte[10]));
  }

  @Test
  void a_file_that_grows_never_completes() throws Exception {
    stopsWhen(() -> Files.write(file, new byte[1], StandardOpenOption.APPEND));
  }

  @Test
  void a_file_that_is_touched_never_completes() throws Exception {
    stopsWhen(() -> Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH)));
  }

  @Test
  void a_file_that_is_replaced_by_its_like_never_completes() throws Exception {
    FileTime time = Files.getLastModifiedTime(file);
    stopsWhen(
        () -> {
          Path other = Files.write(folder.resolve("other"), new byte[SIZE]);
          Files.setLastModifiedTime(other, time);
          Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  @Test
  void a_file_that_is_deleted_never_completes() throws Exception {
    stopsWhen(() -> Files.delete(file));
  }

  @Test
  void a_cancelled_body_reads_no_more() throws Exception {
    Receiver receiver = new Receiver();
    body().subscribe(receiver);
    receiver.ask(1);
    receiver.cancel();
    receiver.ask(5);
    assertThat(receiver.bytes.size()).isEqualTo(ChunkSizer.SMALLEST);
    assertThat(receiver.ends).isEmpty();
  }

  @Test
  void a_dump_that_is_not_what_was_chosen_is_refused_before_anything_is_sent() throws Exception {
    DumpFile chosen = asChosen(file);
    refused(new DumpFile(folder.resolve("gone"), 1, Instant.EPOCH, ""), "no longer where it was");
    refused(new DumpFile(folder, 1, Instant.EPOCH, ""), "folder");
    Path empty = Files.createFile(folder.resolve("empty"));
    refused(asChosen(empty), "is empty");
    Files.write(file, new byte[1], StandardOpenOption.APPEND);
    refused(chosen, "has changed since it was chosen");
  }

  private void refused(DumpFile dump, String words) {
    assertThatThrownBy(() -> SourceGuard.ofFile(dump))
        .isInstanceOfSatisfying(
            TroubleException.class,
            e -> {
              assertThat(e.trouble().kind()).isEqualTo(TroubleKind.FILE);
              assertThat(e.trouble().happened()).contains(words);
              assertThat(e.trouble().meaning()).startsWith("Nothing was sent");
            });
  }

  private void stopsWhen(Change change) throws Exception {
    Receiver receiver = new Receiver();
    body().subscribe(receiver);
    receiver.ask(2);
    change.happen();
    receiver.askAll();
    assertThat(receiver.bytes.size()).isEqualTo(2 * ChunkSizer.SMALLEST);
    assertThat(receiver.ends).hasSize(1);
    assertThat(receiver.ends.get(0)).contains("changed during the upload");
    assertThat(lines).last().asString().startsWith("broke").contains("from the start");
  }

  private UploadBody body() throws Exception {
    return body(file);
  }

  /** What is told of it is told at once: a second passes each time that somebody looks. */
  private UploadBody body(Path path) throws Exception {
    TransferEnvironment environment =
        new TransferEnvironment(
            StallLimits.USUAL,
            (delay, task) -> () -> {},
            Clock.systemUTC(),
            () -> Duration.ofSeconds(seconds++).toNanos());
    return new UploadBody(
        SourceGuard.ofFile(asChosen(path)),
        new ActiveTransfer(PlainTransfer.heardBy(this::hear), environment),
        trouble -> lines.add("broke " + trouble.sentence()));
  }

  private void hear(TransferEvent event) {
    if (event instanceof TransferEvent.Started started) {
      lines.add("started " + started.total());
    } else if (event instanceof TransferEvent.Progressed progressed) {
      lines.add("moved " + progressed.moved());
    } else if (event instanceof TransferEvent.AwaitingConfirmation) {
      lines.add("all sent");
    }
  }

  private static DumpFile asChosen(Path path) throws IOException {
    return new DumpFile(
        path, Files.size(path), Files.getLastModifiedTime(path).toInstant(), "a dump");
  }

  /** Something that happens to the file. */
  @FunctionalInterface
  private interface Change {
    void happen() throws IOException;
  }

  private static final class Receiver implements Flow.Subscriber<ByteBuffer> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> ends = new ArrayList<>();
    private final List<Flow.Subscription> given = new ArrayList<>();
    private boolean keep = true;
    private boolean askAgainEachTime;
    private long taken;

    void ask(long buffers) {
      given.get(0).request(buffers);
    }

    void askAll() {
      ask(Long.MAX_VALUE);
    }

    void cancel() {
      given.get(0).cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      given.add(subscription);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      taken += piece.remaining();
      if (keep) {
        byte[] copy = new byte[piece.remaining()];
        piece.get(copy);
        bytes.writeBytes(copy);
      }
      if (askAgainEachTime) {
        ask(1);
      }
    }

    @Override
    public void onError(Throwable throwable) {
      ends.add(throwable.getMessage());
    }

    @Override
    public void onComplete() {
      ends.add("complete");
    }
  }
}
