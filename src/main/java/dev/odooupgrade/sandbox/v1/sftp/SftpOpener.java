package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.fault.CallFault;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Opens the files of requests by the rules: what exists may be read, the shared file of a draft may
 * be written, nothing is made. Safe on every thread.
 */
final class SftpOpener {
  private final ServerEnvironment environment;
  private final Map<Integer, SftpFile> writers = new ConcurrentHashMap<>();

  SftpOpener(ServerEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Opens what stands at that path.
   *
   * @param asked how the client asks to open it
   */
  SftpFile open(SftpFolder folder, String path, Set<StandardOpenOption> asked) throws IOException {
    boolean writing =
        asked.contains(StandardOpenOption.WRITE) || asked.contains(StandardOpenOption.APPEND);
    Optional<SftpEntry> found = folder.find(path);
    if (found.isEmpty() && writing) {
      throw SftpFolder.denied("You cannot create files here: write to the shared file.");
    }
    SftpEntry entry = found.orElseThrow(SftpFolder::noSuchFile);
    if (asked.contains(StandardOpenOption.CREATE_NEW)) {
      throw new SftpException(SftpConstants.SSH_FX_FAILURE, "The file exists.");
    }
    Path file = entry.file().orElseThrow(() -> SftpFolder.denied("This is a folder, not a file."));
    EnumSet<StandardOpenOption> options = EnumSet.of(StandardOpenOption.READ);
    if (writing || folder.isDraft()) {
      // The shared file is there from the start, and the first look makes it so.
      options.add(StandardOpenOption.WRITE);
      options.add(StandardOpenOption.CREATE);
    }
    if (!writing) {
      return opened(Endpoint.SFTP_DOWNLOAD, folder, entry, FileChannel.open(file, options), false);
    }
    if (!entry.writable()) {
      throw SftpFolder.denied("This file is read-only.");
    }
    folder.writtenAgain();
    if (asked.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    boolean appending = asked.contains(StandardOpenOption.APPEND);
    synchronized (this) {
      // A connection that broke unnoticed may still have bytes to write: the newer one wins.
      Optional.ofNullable(writers.get(folder.requestId())).ifPresent(SftpFile::supersede);
      FileChannel channel = FileChannel.open(file, options);
      SftpFile writer = opened(Endpoint.SFTP_UPLOAD, folder, entry, channel, appending);
      writers.put(folder.requestId(), writer);
      return writer;
    }
  }

  private SftpFile opened(
      Endpoint endpoint,
      SftpFolder folder,
      SftpEntry entry,
      FileChannel channel,
      boolean appending) {
    CallFault fault = environment.fault(endpoint, Integer.toString(folder.requestId()));
    return new SftpFile(channel, entry, appending, fault, environment);
  }
}
