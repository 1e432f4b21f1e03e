package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * Opens the files of requests by the rules: what exists may be read, the shared file of a draft may
 * be written, nothing is made. Safe on every thread.
 */
final class SftpOpener {
  private final Environment environment;
  private final Faults faults;
  private final Map<Integer, SftpFile> writers = new ConcurrentHashMap<>();

  SftpOpener(Environment environment, Faults faults) {
    this.environment = environment;
    this.faults = faults;
  }

  /** Opens what stands at that path, with the flags of the protocol's version 3. */
  SftpFile open(SftpFolder folder, String path, int flags) throws IOException, SftpRefusal {
    boolean writing = (flags & SftpConstants.SSH_FXF_WRITE) != 0;
    Optional<SftpEntry> entry = folder.find(path);
    if (entry.isEmpty()) {
      throw writing
          ? SftpRefusal.denied("No new file can be made here: write to the shared file.")
          : new SftpRefusal(SftpConstants.SSH_FX_NO_SUCH_FILE, "There is no such file.");
    }
    if ((flags & SftpConstants.SSH_FXF_EXCL) != 0) {
      throw new SftpRefusal(SftpConstants.SSH_FX_FAILURE, "The file exists.");
    }
    Path file =
        entry.get().file().orElseThrow(() -> SftpRefusal.denied("This is the folder itself."));
    if (!writing) {
      return reading(folder, file);
    }
    if (!entry.get().writable()) {
      throw SftpRefusal.denied("This file is read-only.");
    }
    folder.writtenAgain();
    Set<OpenOption> options = new HashSet<>();
    options.add(StandardOpenOption.READ);
    options.add(StandardOpenOption.WRITE);
    options.add(StandardOpenOption.CREATE);
    if ((flags & SftpConstants.SSH_FXF_TRUNC) != 0) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    boolean appending = (flags & SftpConstants.SSH_FXF_APPEND) != 0;
    return writer(
        folder.requestId(),
        () -> {
          FileChannel channel = FileChannel.open(file, options);
          return new SftpFile(channel, line(Endpoint.SFTP_UPLOAD, folder), appending);
        });
  }

  private interface Opening {
    SftpFile open() throws IOException;
  }

  /** A connection that broke unnoticed may still have bytes to write: the newer one wins. */
  private synchronized SftpFile writer(int requestId, Opening opening) throws IOException {
    Optional.ofNullable(writers.get(requestId)).ifPresent(SftpFile::supersede);
    SftpFile writer = opening.open();
    writers.put(requestId, writer);
    return writer;
  }

  private SftpFile reading(SftpFolder folder, Path file) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.READ);
    if (folder.isDraft()) {
      // The shared file is there from the start, and the first look makes it so.
      options =
          Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }
    return new SftpFile(
        FileChannel.open(file, options), line(Endpoint.SFTP_DOWNLOAD, folder), false);
  }

  private SftpLine line(Endpoint endpoint, SftpFolder folder) {
    return new SftpLine(
        endpoint, faults.next(endpoint, Integer.toString(folder.requestId())), environment);
  }
}
