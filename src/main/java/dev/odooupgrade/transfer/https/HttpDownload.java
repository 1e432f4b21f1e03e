package dev.odooupgrade.transfer.https;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.CallAbort;
import dev.odooupgrade.http.call.CallGuard;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.file.PartFile;
import dev.odooupgrade.transfer.file.PartTroubles;
import dev.odooupgrade.transfer.file.RemoteFile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fetches a file over HTTP into its part, after what an earlier try left there where the server can
 * do that (RFC 9110, section 14), else from the first byte.
 */
public final class HttpDownload implements CallGuard {
  private static final int RANGE_OUTSIDE = 416;

  /** Asked so, a server states the file's size apart from the length of its answer. */
  private static final Map<String, String> FROM_THE_FIRST_BYTE = Map.of("Range", "bytes=0-");

  private final HttpService http;
  private final URI from;
  private final Download wanted;
  private final PartFile part;
  private final ActiveTransfer transfer;
  private final DownloadReceiver inflow;

  private HttpDownload(
      HttpService http, URI from, Download wanted, PartFile part, ActiveTransfer transfer) {
    this.http = http;
    this.from = from;
    this.wanted = wanted;
    this.part = part;
    this.transfer = transfer;
    this.inflow = new DownloadReceiver(wanted, part, transfer);
  }

  /**
   * Fetches a file; returns when it is whole and in its place. Interrupting the thread ends it at
   * once; what came stays for the next try.
   *
   * @throws TroubleException when it cannot be had, or cannot be kept
   */
  public static void run(
      HttpService http,
      URI from,
      Download wanted,
      TransferContext context,
      TransferEnvironment environment)
      throws TroubleException, InterruptedException {
    Optional<PartFile> opened = PartFile.open(wanted, context.journal(), environment);
    if (opened.isPresent()) {
      try (PartFile part = opened.get()) {
        run(http, from, wanted, part, new ActiveTransfer(context, environment));
      }
    }
  }

  static void run(
      HttpService http, URI from, Download wanted, PartFile part, ActiveTransfer transfer)
      throws TroubleException, InterruptedException {
    HttpDownload download = new HttpDownload(http, from, wanted, part, transfer);
    try (transfer) {
      download.fetch();
      transfer.allMoved();
      part.finish(read -> transfer.checking(read, part.size()));
    }
  }

  private void fetch() throws TroubleException, InterruptedException {
    if (part.isComplete()) {
      transfer.started(part.size(), part.size());
      return;
    }
    if (part.already() > 0 && isFetchedBehind()) {
      return;
    }
    DownloadReceiver.Taking taking = inflow.from(0);
    HttpReply reply = http.fetch(call(FROM_THE_FIRST_BYTE), taking);
    if (reply.status().code() == RANGE_OUTSIDE) {
      // What has no bytes has no first byte either.
      reply = http.fetch(call(Map.of()), taking);
    }
    requireFile(reply, taking);
  }

  private void requireFile(HttpReply reply, DownloadReceiver.Taking taking)
      throws TroubleException {
    if (!reply.status().isSuccess()) {
      throw new TroubleException(DownloadTroubles.noFile(wanted.what(), reply));
    }
    if (!taking.wants(reply.head())) {
      throw new TroubleException(PartTroubles.notTheFile(wanted.what(), reply.body()));
    }
  }

  /** Tries to resume after what is there; false when only the first byte will do. */
  private boolean isFetchedBehind() throws TroubleException, InterruptedException {
    Map<String, String> headers = new HashMap<>();
    headers.put("Range", "bytes=" + part.already() + "-");
    // Without a strong version, the server cannot be asked to look for itself whether the file is
    // still the same. Then the answer's head is compared with what is known: the size, and the weak
    // tag if there is one. That is all that can be done, and a check of the whole file follows.
    Optional<String> strong = wanted.version().filter(Validators::isStrong);
    strong.ifPresent(version -> headers.put("If-Range", version));
    DownloadReceiver.Taking taking = inflow.from(part.already());
    HttpReply reply;
    try {
      reply = http.fetch(call(headers), taking);
    } catch (TroubleException e) {
      if (taking.isUnfit()) {
        return false;
      }
      throw e;
    }
    if (reply.status().code() == RANGE_OUTSIDE) {
      return isWholeFile(reply.head(), strong);
    }
    requireFile(reply, taking);
    return true;
  }

  /** Of a file whose size was not known before: whether it had come to its last byte. */
  private boolean isWholeFile(AnswerHead head, Optional<String> asked)
      throws TroubleException, InterruptedException {
    OptionalLong total = ContentRange.of(head).total();
    RemoteFile remote = new RemoteFile(total, asked);
    if (asked.isEmpty()
        || !total.equals(OptionalLong.of(part.already()))
        || !part.isBeginningOf(remote)) {
      return false;
    }
    part.resume(remote);
    transfer.started(part.size(), part.size());
    return true;
  }

  private HttpCall call(Map<String, String> headers) {
    return HttpCall.file(from, headers, DownloadTroubles.IF_LOST, this);
  }

  @Override
  public void begin(CallAbort abort) {
    transfer.watch(abort, DownloadTroubles.stall(wanted.what()), inflow::isHeldBack);
  }

  @Override
  public void end() {
    transfer.unwatch();
  }
}
