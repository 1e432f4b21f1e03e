package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.CallFault;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.FaultGate;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A file that a client has open, which is one try of an upload or a download: its bytes are
 * counted, limited to a rate, and stopped by faults. Stays on the thread of its client.
 */
final class SftpFile {
  private static final String VERB = "SFTP";

  private final FileChannel channel;
  private final SftpEntry entry;
  private final boolean appending;
  private final CallFault fault;
  private final ServerEnvironment environment;
  private Optional<FaultGate> gate = Optional.empty();
  private boolean ended;
  private volatile boolean superseded;

  /**
   * An open file.
   *
   * @param appending whether all that is written goes to the end
   * @param fault tells by its endpoint whether this is an upload or a download
   */
  SftpFile(
      FileChannel channel,
      SftpEntry entry,
      boolean appending,
      CallFault fault,
      ServerEnvironment environment) {
    this.channel = channel;
    this.entry = entry;
    this.appending = appending;
    this.fault = fault;
    this.environment = environment;
    fault.acts(Fault.Throttle.class);
  }

  /** Lets nothing more be written: the same file has been opened for writing again. */
  void supersede() {
    superseded = true;
  }

  private boolean isUpload() {
    return fault.endpoint() == Endpoint.SFTP_UPLOAD;
  }

  private void requireWritable() throws SftpException {
    if (superseded || !isUpload()) {
      throw SftpFolder.denied("You can no longer write to this file.");
    }
  }

  /** Writes all of the bytes there, or as many as a fault lets through. */
  void write(long offset, ByteBuffer bytes) throws IOException {
    requireWritable();
    long at = appending ? channel.size() : offset;
    FaultGate open = gate(-1);
    while (bytes.hasRemaining()) {
      int step = open.room(bytes.remaining());
      ByteBuffer part = bytes.slice().limit(step);
      while (part.hasRemaining()) {
        at += channel.write(part, at);
      }
      bytes.position(bytes.position() + step);
      open.passed(step);
    }
    open.reached();
  }

  /**
   * Reads into the buffer what stands there, perhaps less than fits.
   *
   * @return how many bytes; -1 at the end of the file
   */
  int read(long offset, ByteBuffer into) throws IOException {
    if (isUpload()) {
      return channel.read(into, offset);
    }
    FaultGate open = gate(Math.max(0, channel.size() - offset));
    int room = open.room(into.remaining());
    if (open.isOver()) {
      return -1;
    }
    into.limit(into.position() + room);
    int read = channel.read(into, offset);
    if (read < 0) {
      open.end();
      return -1;
    }
    open.passed(read);
    return read;
  }

  /** What a fault counts as the whole is known when the first byte is asked for. */
  private FaultGate gate(long total) {
    FaultGate open = gate.orElseGet(() -> environment.gate(fault, total));
    gate = Optional.of(open);
    return open;
  }

  /** What stands at its path, as large as it is now. */
  SftpEntry entry() throws IOException {
    return entry.withSize(channel.size());
  }

  void truncate(long size) throws IOException {
    requireWritable();
    channel.truncate(size);
  }

  void force() throws IOException {
    channel.force(false);
  }

  /** Closes the file as its client has asked, unless a fault hangs up instead of saying so. */
  void close() throws IOException {
    try {
      gate(0).end();
      channel.close();
      fault.loseAnswer();
      ended(Call.CLOSED);
    } finally {
      abandon();
    }
  }

  /** Closes the file because its client has gone; does nothing when it is closed. */
  void abandon() {
    try {
      channel.close();
    } catch (IOException trouble) {
      // What the file has kept, it has kept; no one is left to tell.
    }
    ended(Call.HUNG_UP);
  }

  /** Notes the end of the try; only the first end counts. */
  private void ended(int status) {
    if (!ended) {
      ended = true;
      long passed = gate.map(FaultGate::count).orElse(0L);
      long received = isUpload() ? passed : 0;
      environment
          .calls()
          .ended(new Call(fault.endpoint(), VERB, received, passed - received, status));
    }
  }
}
