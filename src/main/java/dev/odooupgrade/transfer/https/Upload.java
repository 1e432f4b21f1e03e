package dev.odooupgrade.transfer.https;

import dev.odooupgrade.http.call.CallAbort;
import dev.odooupgrade.http.call.CallGuard;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.UploadTroubles;
import java.net.http.HttpRequest.BodyPublisher;

/**
 * A dump that is sent over HTTP: its bytes, its progress, and the watch over the file and the
 * connection. Serves as the guard of the call that sends its body.
 */
public final class Upload implements CallGuard {

  private final SourceGuard source;
  private final ActiveTransfer transfer;
  private volatile CallAbort abort = trouble -> {};

  public Upload(SourceGuard source, ActiveTransfer transfer) {
    this.source = source;
    this.transfer = transfer;
  }

  /** The file's bytes, from the first one; a server that redirects makes us ask again. */
  public BodyPublisher body() {
    return new UploadBody(source, transfer, trouble -> abort.because(trouble));
  }

  @Override
  public void begin(CallAbort toEndIt) {
    abort = toEndIt;
    transfer.watch(toEndIt, UploadTroubles.STALL);
  }

  @Override
  public void end() {
    transfer.unwatch();
  }
}
