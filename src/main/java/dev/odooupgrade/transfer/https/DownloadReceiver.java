package dev.odooupgrade.transfer.https;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.Receiver;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.file.PartFile;
import dev.odooupgrade.transfer.file.RemoteFile;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Lets the bytes of answers into a part, as fast as the control allows. */
final class DownloadReceiver {
  private static final int PARTIAL = 206;

  private final Download wanted;
  private final PartFile part;
  private final ActiveTransfer transfer;
  private volatile boolean waiting;

  DownloadReceiver(Download wanted, PartFile part, ActiveTransfer transfer) {
    this.wanted = wanted;
    this.part = part;
    this.transfer = transfer;
  }

  /** Whether it is us, not the network, that lets nothing through: a person, or a limit. */
  boolean isHeldBack() {
    return waiting || transfer.control().isPaused();
  }

  /** Takes the answer to a question for the bytes from there on. */
  Taking from(long asked) {
    return new Taking(asked);
  }

  final class Taking implements Receiver {
    private final long asked;
    private volatile boolean unfit;

    private Taking(long asked) {
      this.asked = asked;
    }

    /** No file is JSON, and only the notes are a web page: such an answer says why it is none. */
    @Override
    public boolean wants(AnswerHead head) {
      String type = head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
      return !type.contains("json")
          && (wanted.what() == Artifact.NOTES || !type.contains("text/html"));
    }

    /** Whether the answer does not continue the part: the question must be for the first byte. */
    boolean isUnfit() {
      return unfit;
    }

    @Override
    public void begin(AnswerHead head) throws TroubleException, InterruptedException {
      Optional<String> packed = packed(head);
      if (packed.isPresent()) {
        throw new TroubleException(DownloadTroubles.packed(wanted.what(), packed.get()));
      }
      if (head.status().code() == PARTIAL) {
        resume(head);
      } else {
        // The server cannot send parts, or the file is another one now: nothing is ever appended.
        part.startOver(new RemoteFile(head.length(), Validators.of(head)));
      }
      transfer.started(part.total().orElse(-1), part.size());
    }

    /**
     * How the file is packed on its way, though that was not asked for. Some servers say so of a
     * file that is itself a .gz one: that is as it should be.
     */
    private Optional<String> packed(AnswerHead head) {
      boolean gz = wanted.target().toString().endsWith(".gz");
      return head.header("Content-Encoding")
          .map(String::strip)
          .filter(how -> !how.isEmpty() && !how.equalsIgnoreCase("identity"))
          .filter(how -> !(gz && how.matches("(?i)(x-)?gzip")));
    }

    private void resume(AnswerHead head) throws TroubleException, InterruptedException {
      ContentRange range = ContentRange.of(head);
      boolean fits = range.from().equals(OptionalLong.of(asked));
      if (fits && asked == 0) {
        part.startOver(new RemoteFile(range.total(), Validators.of(head)));
      } else if (fits && part.isBeginningOf(remoteFile(head, range))) {
        part.resume(remoteFile(head, range));
      } else {
        unfit = asked > 0;
        throw new TroubleException(DownloadTroubles.strangeRange(wanted.what()));
      }
    }

    /**
     * A part's answer need not repeat a date that was asked with ({@code If-Range}), RFC 9110,
     * section 15.3.7: that there is a part says that it still is the same.
     */
    private RemoteFile remoteFile(AnswerHead head, ContentRange range) {
      Optional<String> known = wanted.version().filter(Validators::isStrong);
      boolean sameTag =
          known.isPresent() && head.header("ETag").map(known.get()::equals).orElse(true);
      return new RemoteFile(range.total(), sameTag ? known : Validators.of(head));
    }

    @Override
    public int most() {
      return transfer.control().piece(Integer.MAX_VALUE);
    }

    @Override
    public void take(ByteBuffer[] pieces, Runnable more)
        throws TroubleException, InterruptedException {
      long before = part.size();
      part.write(pieces);
      transfer.moved(part.size());
      waiting = true;
      transfer
          .control()
          .whenAllowed(
              part.size() - before,
              () -> {
                waiting = false;
                transfer.stillMoving();
                more.run();
              });
    }
  }
}
